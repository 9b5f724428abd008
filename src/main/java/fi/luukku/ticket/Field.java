package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/**
 * Something of their own that a house keeps on its tickets.
 *
 * @param key     on tickets and in the API; never changes
 * @param choices of a {@link Kind#CHOICE}, empty otherwise
 */
public record Field(Id<Field> id, String key, String label, Kind kind, List<String> choices) {

    public static final int LONGEST = 500;

    /** What can be chosen: {@code yes} and {@code no} are called in each reader's language. */
    public List<String> offered() {
        return kind == Kind.YES_NO ? List.of("yes", "no") : choices;
    }

    /** Whether it can hold this; anything can be empty. */
    boolean takes(String value) {
        return value.isEmpty() || value.length() <= LONGEST && switch (kind) {
            case TEXT -> true;
            case NUMBER -> value.matches("-?\\d+([.,]\\d+)?");
            case DATE -> isDate(value);
            case CHOICE, YES_NO -> offered().contains(value);
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

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
