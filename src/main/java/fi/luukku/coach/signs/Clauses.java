package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.util.Set;

/** Where clauses begin and end, by their marks. */
public final class Clauses {

    private static final Set<String> BOUNDS = Set.of(",", ";", ":", "–", "—", "(", ")", "-");
    /** A clause longer than this is cut: nobody reads further either. */
    private static final int LONGEST = 40;

    private Clauses() {}

    /** The first word of the clause that a word is in. */
    public static int start(Reading reading, int word) {
        var words = reading.words();
        var sentence = words.get(word).sentence();
        var at = word;
        while (at > 0 && word - at < LONGEST && words.get(at - 1).sentence() == sentence && !isBound(words.get(at - 1)) && !isDatesEnd(words.get(at - 1), words.get(at))) at--;
        return at;
    }

    /** The last word of the clause that a word is in. */
    public static int end(Reading reading, int word) {
        var words = reading.words();
        var sentence = words.get(word).sentence();
        var at = word;
        while (at + 1 < words.size() && at - word < LONGEST && words.get(at + 1).sentence() == sentence && !isBound(words.get(at + 1)) && !isDatesEnd(words.get(at), words.get(at + 1))) at++;
        return at;
    }

    /** "Tilasin sen 2.3. Missä se on?": the date's full stop may be the sentence's too. */
    static boolean isDatesEnd(Word date, Word next) {
        return date.is(Token.Kind.NUMBER) && date.text().endsWith(".") && next.token().isCapitalised();
    }

    static boolean isBound(Word word) {
        return word.is(Token.Kind.MARK) && BOUNDS.contains(word.text());
    }
}
