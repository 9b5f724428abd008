package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The name that somebody put below their message, or told in it. */
final class SignedName {

    private static final RuleFile FILE = RuleFile.of("customer-name");
    private static final Set<String> NO_NAMES = WordLists.words(FILE, "no-name");
    private static final List<List<String>> TOLD = WordLists.runs(FILE, "told");
    private static final int LONGEST = 3;
    /** A name with a number, an address and such below it is within so many words of the end. */
    private static final int SIGNATURE = 16;

    private final Reading message;
    private final List<Word> words;
    private final PersonNames names;
    private final Set<String> organisation;

    private SignedName(Reading message, PersonNames names, Set<String> organisation) {
        this.message = message;
        this.words = message.words();
        this.names = names;
        this.organisation = organisation;
    }

    /** @param organisation the words of what they write for, in lower case, which are nobody's name; empty where they write for themselves */
    static List<String> in(Reading message, Morphology morphology, Set<String> organisation) {
        return new SignedName(message, new PersonNames(morphology), organisation).find();
    }

    private List<String> find() {
        var closing = Closing.wordsAfter(words);
        if (closing >= 0) {
            var name = run(closing, true);
            if (isSure(name)) return name;
        }
        var told = told();
        return told.isEmpty() ? below() : told;
    }

    /** Below an organisation's letter stands whatever it is called; only what is known to be a name is a person's there. */
    private boolean isSure(List<String> name) {
        return !name.isEmpty() && (organisation.isEmpty() || name.stream().anyMatch(names::isFirst));
    }

    private List<String> told() {
        for (int i = 0; i < words.size(); i++) {
            var after = WordLists.after(TOLD, words, i);
            if (after < 0 || words.get(i).quoted()) continue;
            var name = run(after, false);
            if (isSure(name) && (names.isFirst(name.getFirst()) || after - i > 1)) return name;
        }
        return List.of();
    }

    /** A name without closing words: a line of its own near the end, or the last words after a mark: "… paketti? //Maija". */
    private List<String> below() {
        for (int i = words.size() - 1; i > 0 && i > words.size() - SIGNATURE; i--) {
            var line = isBroken(i);
            if (!line && words.get(i - 1).is(Token.Kind.WORD)) continue;
            var name = run(i, true);
            var end = i + name.size();
            if (name.stream().noneMatch(names::isFirst)) continue;
            if (end == words.size() || line && (isBroken(end) || !organisation.isEmpty() && words.get(end).token().isMark(","))) return name;
        }
        return List.of();
    }

    /** Whether a line ends before a word. */
    private boolean isBroken(int at) {
        return message.text().substring(words.get(at - 1).end(), words.get(at).start()).indexOf('\n') >= 0;
    }

    /** Words with a capital from here on, on one line; a single one in lower case where a name is sure to stand and it is one. */
    private List<String> run(int at, boolean careless) {
        while (at < words.size() && (words.get(at).is(Token.Kind.MARK) || words.get(at).is(Token.Kind.SYMBOL))) at++;
        var name = new ArrayList<String>();
        for (int i = at; i < words.size() && name.size() < LONGEST; i++) {
            var word = words.get(i);
            var apart = i > at && word.start() != words.get(i - 1).end() + 1;
            if (apart || !word.is(Token.Kind.WORD) || NO_NAMES.contains(word.lower())) break;
            // "Kaukaharjun kirjasto" is nobody's name.
            if (isOrganisations(word)) return !name.isEmpty() && names.isFirst(name.getFirst()) ? name : List.of();
            if (!word.token().isCapitalised() && !(careless && names.isFirst(word.text()) || !name.isEmpty() && careless && names.isLast(word.text()))) break;
            name.add(word.text());
        }
        return name;
    }

    /** Of "Tmi Maija Virtanen" two words are a person's as well. */
    private boolean isOrganisations(Word word) {
        return OrganisationWords.has(word.lower()) || organisation.contains(word.lower()) && !names.isFirst(word.text()) && !names.isLast(word.text());
    }
}
