package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name that the customer gave, with their message or below it.
 *
 * @param first the first name; null when none was given
 * @param whole all of it as they are called: "Maija Virtanen"
 * @param company whether it is no person's
 */
public record CustomerName(@Nullable String first, String whole, boolean company, Set<String> words) {

    private static final RuleFile FILE = RuleFile.of("customer-name");
    private static final Set<String> COMPANY = WordLists.words(FILE, "company");
    private static final Set<String> NO_NAMES = WordLists.words(FILE, "no-name");
    private static final List<List<String>> TOLD = WordLists.runs(FILE, "told");
    private static final CustomerName NONE = new CustomerName(null, "", false, Set.of());
    private static final int LONGEST = 4;
    /** A name with a number, an address and such below it is within so many words of the end. */
    private static final int SIGNATURE = 16;
    private static final int SHORTEST_STEM = 3;

    public static CustomerName of(Situation at) {
        var given = at.draft().customerName();
        if (given != null && !given.isBlank()) {
            var words = List.of(given.strip().replace(',', ' ').split("\\s+"));
            if (words.stream().anyMatch(word -> COMPANY.contains(word.toLowerCase(Locale.ROOT).replace(".", "")))) return new CustomerName(null, "", true, Set.of());
            if (words.size() <= LONGEST && words.stream().allMatch(CustomerName::isWritable)) return of(words, at.morphology());
        }
        return at.customer() == null ? NONE : signed(at.customer(), at.morphology());
    }

    /** Whether a word is a part of the name, in any case. */
    public boolean is(Word word) {
        if (words.isEmpty()) return false;
        if (words.contains(word.lower())) return true;
        for (var lemma : word.lemmas()) if (words.contains(lemma)) return true;
        // Names that the dictionary does not know are bent too: Tranille, Tran:n.
        if (word.analyses().isEmpty() && word.token().isCapitalised()) for (var name : words) if (isBent(name, word.lower())) return true;
        return false;
    }

    private static boolean isBent(String name, String word) {
        if (name.length() < SHORTEST_STEM || !word.startsWith(name)) return false;
        return Set.of("n", "in", "a", "ä", "ia", "iä", "lle", "ille", "lla", "llä", "illa", "illä", "lta", "ltä", "ilta", "iltä", "sta", "stä", "ista", "s", "'s", "’s", ":n", ":lle").contains(word.substring(name.length()));
    }

    private static boolean isWritable(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '.') && Character.isLetter(word.codePointAt(0));
    }

    private static CustomerName of(List<String> words, Morphology morphology) {
        var full = words.stream().map(CustomerName::written).toList();
        var known = full.stream().filter(word -> isFirstName(word, morphology)).findFirst();
        // One who gave a last name alone is not called by it.
        var unnamed = isInitial(full.getFirst()) || full.size() == 1 && isLastName(full.getFirst(), morphology);
        var first = known.orElse(unnamed ? null : full.getFirst());
        // "Virtanen Maija" is called Maija Virtanen.
        var order = new ArrayList<>(full);
        if (first != null && known.isPresent() && isLastName(full.getFirst(), morphology) && order.remove(first)) order.addFirst(first);
        var lower = new HashSet<String>();
        for (var word : full) if (!isInitial(word)) lower.add(word.toLowerCase(Locale.ROOT));
        if (first != null) for (var part : first.split("-")) if (part.length() >= SHORTEST_STEM) lower.add(part.toLowerCase(Locale.ROOT));
        return new CustomerName(first, String.join(" ", order), false, Set.copyOf(lower));
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 || word.endsWith(".");
    }

    /** VIRTANEN and virtanen are Virtanen; McKay stays. */
    private static String written(String word) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT))) return word;
        var text = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < text.length(); i++) if (i == 0 || text.charAt(i - 1) == '-') text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        return text.toString();
    }

    private static boolean isFirstName(String word, Morphology morphology) {
        return morphology.analyse(word).stream().anyMatch(reading -> Feature.FIRSTNAME.in(reading) && reading.lemma().equalsIgnoreCase(word));
    }

    private static boolean isLastName(String word, Morphology morphology) {
        return !isFirstName(word, morphology) && morphology.analyse(word).stream().anyMatch(reading -> reading.wordClass() == WordClass.LAST_NAME);
    }

    private static CustomerName signed(Reading message, Morphology morphology) {
        var words = message.words();
        var closing = Closing.wordsAfter(words);
        if (closing >= 0) {
            var name = run(words, closing, true, morphology);
            if (!name.isEmpty()) return of(name, morphology);
        }
        for (int i = 0; i < words.size(); i++) {
            var after = WordLists.after(TOLD, words, i);
            if (after < 0 || words.get(i).quoted()) continue;
            var name = run(words, after, false, morphology);
            if (!name.isEmpty() && (isFirstName(name.getFirst(), morphology) || after - i > 1)) return of(name, morphology);
        }
        var below = below(words, message.text(), morphology);
        return below.isEmpty() ? NONE : of(below, morphology);
    }

    /** A name without closing words: a line of its own near the end, or the last words after a mark: "… paketti? //Maija". */
    private static List<String> below(List<Word> words, String text, Morphology morphology) {
        for (int i = words.size() - 1; i > 0 && i > words.size() - SIGNATURE; i--) {
            var line = text.substring(words.get(i - 1).end(), words.get(i).start()).indexOf('\n') >= 0;
            if (!line && words.get(i - 1).is(Token.Kind.WORD)) continue;
            var name = run(words, i, true, morphology);
            var end = i + name.size();
            if (name.isEmpty() || name.stream().noneMatch(word -> isFirstName(word, morphology))) continue;
            if (end == words.size() || line && text.substring(words.get(end - 1).end(), words.get(end).start()).indexOf('\n') >= 0) return name;
        }
        return List.of();
    }

    /** Words with a capital from here on, on one line; a single one in lower case where a name is sure to stand and it is one. */
    private static List<String> run(List<Word> words, int at, boolean careless, Morphology morphology) {
        while (at < words.size() && (words.get(at).is(Token.Kind.MARK) || words.get(at).is(Token.Kind.SYMBOL))) at++;
        var name = new ArrayList<String>();
        for (int i = at; i < words.size() && name.size() < LONGEST - 1; i++) {
            var word = words.get(i);
            var apart = i > at && word.start() != words.get(i - 1).end() + 1;
            if (apart || !word.is(Token.Kind.WORD) || NO_NAMES.contains(word.lower()) || COMPANY.contains(word.lower())) break;
            if (!word.token().isCapitalised() && !(careless && isFirstName(word.text(), morphology) || !name.isEmpty() && careless && isLastName(word.text(), morphology))) break;
            name.add(word.text());
        }
        return name;
    }
}
