package fi.luukku.coach;

import fi.luukku.kernel.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's message shows.
 *
 * @param language null when it is none of the coach's
 * @param intents  what it is about, the best known first
 * @param pieces   in the order of the text
 */
public record Recognition(@Nullable Language language, Manner manner, List<Intent> intents, List<Piece> pieces) {

    public enum Kind {
        QUESTION, REQUEST, ORDER, TRACKING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param start in what the customer wrote themselves, in UTF-16 units */
    public record Piece(Kind kind, int start, int end) {}
}
