package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages of a longer text that may say the same in several of them: terms, an instruction, a form. */
public final class LanguageMix {

    /** So many words are guessed at a time: short enough for columns that stand side by side, long enough to tell. */
    private static final int PIECE = 12;
    /** Fewer words than this are a name or a heading, which need not be in the language of what follows. */
    private static final int FEW = 20;
    /** A smaller part than this is a slip of the guess, or a saying. */
    private static final double SMALL = 0.1;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final LanguageGuess guess;

    public LanguageMix(LanguageGuess guess) {
        this.guess = guess;
    }

    /** Those in which a part of the text is; none when it is short, or in none of the three. */
    public Set<Language> of(String text) {
        var pieces = new EnumMap<Language, Integer>(Language.class);
        var words = 0;
        var start = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            if (++words % PIECE > 0) continue;
            count(text.substring(start, word.end()), pieces);
            start = word.end();
        }
        return words < FEW ? EnumSet.noneOf(Language.class) : frequent(pieces);
    }

    private void count(String piece, Map<Language, Integer> pieces) {
        var language = guess.of(piece, null).language();
        if (language != null) pieces.merge(language, 1, Integer::sum);
    }

    private static Set<Language> frequent(Map<Language, Integer> pieces) {
        var all = pieces.values().stream().mapToInt(Integer::intValue).sum();
        var frequent = EnumSet.noneOf(Language.class);
        pieces.forEach((language, count) -> { if (count > SMALL * all) frequent.add(language); });
        return frequent;
    }
}
