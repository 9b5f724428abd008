package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a draft begins.
 *
 * @param greeting the words of the greeting without a name: "Hei", "Hyvää päivää"; empty when there is none
 * @param title    what stands in a name's place, as "asiakas" in "Hyvä asiakas"; empty when nothing does
 * @param name     the name after them; empty when there is none
 * @param named    whether the one who gets it is called by name here, in the greeting or right after it
 */
public record Opening(List<Word> greeting, List<Word> title, List<Word> name, boolean named) {

    private static final RuleFile FILE = RuleFile.of("opening");
    private static final List<List<String>> GREETINGS = WordLists.runs(FILE, "greeting");
    private static final Set<String> BEFORE = WordLists.words(FILE, "before");
    private static final Set<String> WISHES = WordLists.words(FILE, "wish");
    private static final Set<String> DEAR = WordLists.words(FILE, "dear");
    /** Means "good" as well as "dear". */
    private static final Set<String> GOOD = Set.of("hyvä", "hyvät");
    private static final Set<String> TITLES = WordLists.words(FILE, "title");
    private static final Set<String> ANYBODY = WordLists.words(FILE, "anybody");
    private static final Set<String> NO_NAMES = WordLists.words(FILE, "no-name");
    private static final Opening NONE = new Opening(List.of(), List.of(), List.of(), false);
    private static final int LONGEST_NAME = 3;
    /** A name in the first two sentences still greets: "Hei! Kiitos viestistäsi, Maija." */
    private static final int SENTENCES = 2;

    public static Opening of(Situation at) {
        var reading = at.reply();
        if (reading.sentences().isEmpty()) return NONE;
        var customer = at.sign(CustomerName.class, CustomerName::of);
        var words = reading.wordsOf(0);
        var begin = firstWord(words, 0);
        if (begin == words.size()) return NONE;
        var nameFirst = begin + 1 < words.size() && words.get(begin).token().isCapitalised() && (customer.is(words.get(begin)) || DEAR.contains(words.get(begin + 1).lower())
            || GREETINGS.contains(List.of(words.get(begin + 1).lower())) && couldBeName(words.get(begin), customer));
        if (nameFirst) return new Opening(List.of(), List.of(), words.subList(begin, begin + 1), true);
        var after = greeting(words, begin);
        var near = nearby(reading, customer);
        if (after < 0) return near.isEmpty() ? NONE : new Opening(List.of(), List.of(), List.of(), true);
        var titled = titles(words, after);
        var name = name(words, titled, customer);
        return new Opening(words.subList(begin, after), words.subList(after, titled), name, !name.isEmpty() || !near.isEmpty());
    }

    public boolean isGreeting() {
        return !greeting.isEmpty() || named;
    }

    /** Its last word; null when there is no opening. */
    public @Nullable Word last() {
        if (!name.isEmpty()) return name.getLast();
        if (!title.isEmpty()) return title.getLast();
        return greeting.isEmpty() ? null : greeting.getLast();
    }

    private static int firstWord(List<Word> words, int at) {
        while (at < words.size() && !words.get(at).is(Token.Kind.WORD)) at++;
        return at;
    }

    /** The place after the greeting's words, or -1. */
    private static int greeting(List<Word> words, int begin) {
        if (BEFORE.contains(words.get(begin).lower()) && begin + 1 < words.size()) {
            var later = WordLists.after(GREETINGS, words, firstWord(words, begin + 1));
            if (later >= 0) return later;
        }
        var after = WordLists.after(GREETINGS, words, begin);
        if (after >= 0) return after;
        if (begin + 1 >= words.size()) return -1;
        var next = words.get(begin + 1);
        if (WISHES.contains(words.get(begin).lower()) && next.is(Token.Kind.WORD) && !next.token().isCapitalised()) return begin + 2;
        if (DEAR.contains(words.get(begin).lower()) && next.is(Token.Kind.WORD) && (next.token().isCapitalised() || TITLES.contains(next.lower()) || ANYBODY.contains(next.lower()) || callsSomebody(words, begin))) return begin + 1;
        return -1;
    }

    /** "Bästa brudpar,", "Dear neighbours!": whoever they are. "Hyvä juttu!" calls nobody. */
    private static boolean callsSomebody(List<Word> words, int dear) {
        if (GOOD.contains(words.get(dear).lower()) || dear + 2 >= words.size()) return false;
        return words.get(dear + 1).is(Token.Kind.WORD) && (words.get(dear + 2).token().isMark(",") || words.get(dear + 2).token().isMark("!"));
    }

    /** Past "arvoisa asiakas", "herra", "Mr". */
    private static int titles(List<Word> words, int at) {
        if (at > 0 && DEAR.contains(words.get(at - 1).lower()) && callsSomebody(words, at - 1) && !words.get(at).token().isCapitalised()) return at + 1;
        while (at < words.size() && (TITLES.contains(words.get(at).lower()) || ANYBODY.contains(words.get(at).lower()) || DEAR.contains(words.get(at).lower()))) {
            at++;
            if (at + 1 < words.size() && words.get(at).token().isMark(".") && words.get(at + 1).token().isCapitalised()) at++;
        }
        return at;
    }

    private static List<Word> name(List<Word> words, int at, CustomerName customer) {
        var begin = at < words.size() && words.get(at).token().isMark(",") ? titles(words, at + 1) : at;
        var end = begin;
        while (end < words.size() && end - begin < LONGEST_NAME && couldBeName(words.get(end), customer) && (end == begin || words.get(end).start() == words.get(end - 1).end() + 1)) end++;
        // "Hei, Maija!" calls her; "Hei, Kirjakulma on avoinna" does not.
        if (begin > at && end < words.size() && !words.get(end).is(Token.Kind.MARK)) return List.of();
        return words.subList(Math.min(begin, end), end);
    }

    /** Without a dictionary any word with a capital could be one. */
    private static boolean couldBeName(Word word, CustomerName customer) {
        if (customer.calls(word)) return true;
        if (!word.is(Token.Kind.WORD) || !word.token().isCapitalised() || NO_NAMES.contains(word.lower()) || ANYBODY.contains(word.lower())) return false;
        return word.analyses().isEmpty() || word.analyses().stream().anyMatch(reading -> reading.wordClass() != null && reading.wordClass().isName());
    }

    private static List<Word> nearby(Reading reading, CustomerName customer) {
        for (int i = 0; i < Math.min(SENTENCES, reading.sentences().size()); i++) {
            var words = reading.wordsOf(i);
            for (int k = 0; k < words.size(); k++) if (customer.is(words.get(k)) && words.get(k).token().isCapitalised() && isCalled(words, k)) return words.subList(k, k + 1);
        }
        return List.of();
    }

    /** A name between marks or at an end calls somebody; "Maijan paketti" does not. */
    private static boolean isCalled(List<Word> words, int at) {
        return (at == 0 || words.get(at - 1).is(Token.Kind.MARK) || at <= 2) && (at + 1 == words.size() || words.get(at + 1).is(Token.Kind.MARK) || words.get(at + 1).is(Token.Kind.SYMBOL))
            || at + 1 == words.size() && at > 0 || at + 1 < words.size() && at > 0 && words.get(at - 1).is(Token.Kind.MARK) && words.get(at + 1).token().isCapitalised();
    }
}
