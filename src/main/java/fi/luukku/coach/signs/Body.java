package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draft says between its greeting and its closing, without quoted lines and an earlier message below.
 *
 * @param words marks too
 */
public record Body(List<Word> words) {

    private static final List<List<String>> HISTORY = WordLists.runs(RuleFile.of("history"), "begins");

    public static Body of(Situation at) {
        var reading = at.reply();
        var opening = at.sign(Opening.class, Opening::of).last();
        var closing = at.sign(Closing.class, Closing::of).first();
        var words = new ArrayList<Word>();
        for (int i = opening == null ? 0 : opening.index() + 1; i < Math.min(closing, reading.words().size()); i++) {
            var word = reading.words().get(i);
            if (isHistory(reading.words(), i)) break;
            var isGreetingsMark = words.isEmpty() && word.is(Token.Kind.MARK);
            if (!word.quoted() && !isGreetingsMark) words.add(word);
        }
        return new Body(List.copyOf(words));
    }

    /** How many words it has. */
    public int length() {
        return (int) words.stream().filter(word -> word.is(Token.Kind.WORD)).count();
    }

    private static boolean isHistory(List<Word> words, int at) {
        return at > 0 && words.get(at).sentence() != words.get(at - 1).sentence() && WordLists.after(HISTORY, words, at) >= 0;
    }
}
