package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.Set;

/**
 * How a draft ends.
 *
 * @param start of its closing words in the draft, or of the name alone; the draft's length when there is neither
 * @param end   of what was looked at: the closing words, or the name after them
 * @param words whether there are closing words
 * @param name  whether somebody's name is below: a person's, or at least the house's
 * @param first the place of its first word among the draft's; the number of words when there is none
 */
public record Closing(int start, int end, boolean words, boolean name, int first) {

    private static final RuleFile FILE = RuleFile.of("closing");
    private static final List<List<String>> CLOSINGS = WordLists.runs(FILE, "closing");
    private static final Set<String> NOBODY = WordLists.words(FILE, "nobody");
    /** Short words that close only where a mark, a name or nothing follows: "Thanks for your message" closes nothing. */
    private static final Set<String> SHORT = WordLists.words(FILE, "short");
    /** A signature with an address, a number and opening hours is some forty words. */
    private static final int FAR = 45;
    private static final int NEAR = 8;
    private static final int LONGEST_NAME = 8;
    private static final int SIGNATURE_LINES = 3;
    /** "Marta at Crumb", "Ralf på Skärgårdsköket". */
    private static final Set<String> JOINS = Set.of("at", "from", "of", "på", "från", "hos", "i");

    public static Closing of(Situation at) {
        var words = at.reply().words();
        var text = at.reply().text();
        var end = ours(words);
        var closing = last(words, end);
        if (closing >= 0) {
            var after = WordLists.after(CLOSINGS, words, closing);
            return new Closing(words.get(closing).start(), words.get(Math.min(end, after) - 1).end(), true, names(words, after, end), closing);
        }
        var line = nameLine(words, end, at);
        return line < 0 ? new Closing(text.length(), text.length(), false, false, end) : new Closing(words.get(line).start(), words.get(end - 1).end(), false, true, line);
    }

    /** The place after a customer's closing words; -1 when there are none. */
    static int wordsAfter(List<Word> words) {
        var closing = last(words, ours(words));
        return closing < 0 ? -1 : WordLists.after(CLOSINGS, words, closing);
    }

    /** How many of the words are the writer's own: quoted lines at the end are not. */
    private static int ours(List<Word> words) {
        var end = words.size();
        while (end > 0 && words.get(end - 1).quoted()) end--;
        return end;
    }

    /** The place of the closing words; of several near each other, as of a wish and a greeting, of the first. */
    private static int last(List<Word> words, int end) {
        var found = -1;
        for (int i = end - 1; i >= Math.max(1, end - FAR); i--) {
            if (found >= 0 && found - i > NEAR) break;
            if (!words.get(i).quoted() && begins(words, i) && closes(words, i)) found = i;
        }
        return found;
    }

    private static boolean closes(List<Word> words, int at) {
        var after = WordLists.after(CLOSINGS, words, at);
        if (after < 0 || after - at > 1 || !SHORT.contains(words.get(at).lower()) || after == words.size()) return after >= 0;
        var next = words.get(after);
        if (words.get(at).text().equals("t") && !next.is(Token.Kind.MARK) && !next.token().isCapitalised()) return false;
        return !next.is(Token.Kind.WORD) || next.token().isCapitalised() || next.sentence() != words.get(at).sentence();
    }

    /** A closing stands at a sentence's or a line's beginning, or after a mark; "lähetän terveisiä" does not. */
    private static boolean begins(List<Word> words, int at) {
        if (at == 0 || words.get(at).sentence() != words.get(at - 1).sentence() || words.get(at - 1).is(Token.Kind.MARK) || words.get(at - 1).is(Token.Kind.SYMBOL)) return true;
        return words.get(at).start() > words.get(at - 1).end() + 1;
    }

    private static boolean names(List<Word> words, int after, int end) {
        for (int i = after; i < end; i++) if (isName(words.get(i))) return true;
        return false;
    }

    private static boolean isName(Word word) {
        return word.is(Token.Kind.WORD) && word.token().isCapitalised() && !NOBODY.contains(word.lower()) || word.is(Token.Kind.CODE) && word.token().isCapitalised();
    }

    /** One of the last lines, or a last short sentence, that is of a name: "Aino, Kirjakulma", "Sirkka Rinne" above "Hautausmaan toimisto". */
    private static int nameLine(List<Word> words, int end, Situation at) {
        var text = at.reply().text();
        for (int line = 0, last = end; line < SIGNATURE_LINES && last > 0; line++) {
            var first = lineStart(words, last, text);
            if (first == 0 || last - first > LONGEST_NAME || endsSentence(words.get(last - 1))) return -1;
            var apart = text.substring(words.get(first - 1).end(), words.get(first).start()).indexOf('\n') >= 0;
            if (line == 0 && areNames(words.subList(first, last)) || apart && isSigned(words.subList(first, last), line == 0, at.morphology())) return first;
            if (!apart) return -1;
            last = first;
        }
        return -1;
    }

    /** Where the line or the sentence begins that the last word before a place is in. */
    private static int lineStart(List<Word> words, int last, String text) {
        var at = last - 1;
        while (at > 0 && words.get(at - 1).sentence() == words.get(last - 1).sentence() && text.substring(words.get(at - 1).end(), words.get(at).start()).indexOf('\n') < 0) at--;
        return at;
    }

    private static boolean endsSentence(Word word) {
        return word.is(Token.Kind.MARK) && ".!?".contains(word.text().substring(0, 1));
    }

    private static boolean areNames(List<Word> line) {
        var first = line.stream().filter(word -> word.is(Token.Kind.WORD)).findFirst();
        return first.isPresent() && isName(first.get()) && line.stream().noneMatch(word -> word.is(Token.Kind.NUMBER) || word.is(Token.Kind.WORD) && !isName(word) && !NOBODY.contains(word.lower()));
    }

    /** "Kari, Rautakauppa Seppo & pojat", "Hanne ja koko leipomo": a first name that the dictionary knows, or whatever name has a comma after it. */
    private static boolean isSigned(List<Word> line, boolean last, Morphology names) {
        var name = line.getFirst();
        if (!isName(name) || line.stream().anyMatch(word -> word.is(Token.Kind.NUMBER))) return false;
        // "Floristi Pia"
        if (isFirstName(name, names) || line.size() > 1 && isName(line.get(1)) && isFirstName(line.get(1), names)) return true;
        var named = line.stream().takeWhile(Closing::isName).count();
        if (!last || named == line.size()) return false;
        var next = line.get((int) named);
        return next.token().isMark(",") || JOINS.contains(next.lower()) && isName(line.getLast());
    }

    /** In whatever language the letter is: its own words are not looked up where that is not Finnish. */
    private static boolean isFirstName(Word word, Morphology names) {
        return word.has(Feature.FIRSTNAME) || names.analyse(word.text()).stream().anyMatch(Feature.FIRSTNAME::in);
    }
}
