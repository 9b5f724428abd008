package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Locale;

/**
 * Something of their own that a house keeps on its tickets.
 *
 * @param key     on tickets and in the API; never changes
 * @param choices of a {@link Kind#CHOICE}, empty otherwise
 */
public record Field(Id<Field> id, String key, String label, Kind kind, List<String> choices) {

    public enum Kind {
        TEXT, NUMBER, DATE, CHOICE, YES_NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
