package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Reading;
import java.util.Set;

/** Whether a phrase stands behind a no: "sinun ei tarvitse ottaa yhteyttä Tulliin". */
public final class Denial {

    private static final int REACH = 5;
    private static final Set<String> NO = Set.of("inte", "ej", "slipper", "not", "no", "needn't", "needn’t", "don't", "don’t", "won't", "won’t", "without", "utan");

    private Denial() {}

    /** In the same clause; "älä" asks for something too. */
    public static boolean of(Match match, Reading reading) {
        for (int i = match.first().index() - 1; i >= Math.max(0, match.first().index() - REACH); i--) {
            var word = reading.words().get(i);
            if (word.sentence() != match.sentence() || Clauses.isBound(word)) return false;
            if (word.has(Feature.NEGATIVE) && !word.lower().startsWith("äl") || NO.contains(word.lower())) return true;
        }
        return false;
    }
}
