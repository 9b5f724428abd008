package fi.luukku.coach.signs;

import java.util.Set;

/**
 * Something that we do, as a sentence of ours tells it.
 *
 * @param sentence  the place of its sentence
 * @param first     its first word's place in the text
 * @param last      its last word's
 * @param verbs     the base forms of what is done
 * @param condition whether it is done only if something is so
 * @param passive   whether nobody is named who does it
 */
public record Act(Kind kind, int sentence, int first, int last, Set<String> verbs, boolean condition, boolean passive) {

    public enum Kind {
        /** It will be done, or is being done. */
        WILL,
        DONE,
        /** It can be done. */
        OFFER,
        /** The customer will have it: "saat vastauksen", "rahat näkyvät tilillä". */
        COMES
    }

    public boolean isToCome() {
        return !condition && (kind == Kind.WILL || kind == Kind.COMES);
    }
}
