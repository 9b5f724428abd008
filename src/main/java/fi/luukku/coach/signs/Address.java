package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.finnish.Person;
import fi.luukku.finnish.GrammaticalNumber;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which person a draft speaks to the one who gets it. Only words that surely do are counted: a verb's base form
 * after "ei", <em>teillä</em> that are roads and <em>te</em> that are many tell nothing.
 *
 * @param thou words of sinuttelu, in order
 * @param ye   words of teitittely, in order; empty where they speak to several people
 */
public record Address(List<Word> thou, List<Word> ye) {

    private static final RuleFile FILE = RuleFile.of("address");
    private static final Set<String> SPOKEN = Set.copyOf(FILE.lines("spoken", Language.FI));
    /** Verbs whose second person looks like a noun too: "saat", "tulet", "teet". */
    private static final Set<String> COMMON = WordLists.words(FILE, "verb");
    private static final Set<String> COMMANDS = WordLists.words(FILE, "command");
    private static final Set<String> MANY = WordLists.words(FILE, "many");
    private static final Set<String> SWEDISH_THOU = Set.of("du", "dig", "din", "ditt", "dina", "dej");
    private static final Set<String> SWEDISH_YE = Set.of("ni", "er", "ert", "era", "eder", "edert");
    private static final int BEFORE = 6;

    public static Address of(Situation at) {
        var reading = at.reply();
        var thou = new ArrayList<Word>();
        var ye = new ArrayList<Word>();
        if (reading.language() == Language.FI || reading.language() == Language.SV) {
            for (var sentence = 0; sentence < reading.sentences().size(); sentence++) read(reading.wordsOf(sentence), reading.language(), thou, ye);
        }
        return new Address(List.copyOf(thou), toMany(at) ? List.of() : List.copyOf(ye));
    }

    public boolean isMixed() {
        return !thou.isEmpty() && !ye.isEmpty();
    }

    private static void read(List<Word> words, Language language, List<Word> thou, List<Word> ye) {
        var inQuotes = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (isQuotationMark(word)) inQuotes = !inQuotes;
            if (inQuotes || word.quoted() || !word.is(Token.Kind.WORD)) continue;
            if (language == Language.SV) {
                if (SWEDISH_THOU.contains(word.lower())) thou.add(word);
                else if (SWEDISH_YE.contains(word.lower())) ye.add(word);
            } else if (isThou(words, i)) {
                thou.add(word);
            } else if (isYe(words, i)) {
                ye.add(word);
            }
        }
    }

    private static boolean isQuotationMark(Word word) {
        return word.is(Token.Kind.MARK) && "\"”“„»«".contains(word.text());
    }

    private static boolean isThou(List<Word> words, int at) {
        var word = words.get(at);
        if (SPOKEN.contains(word.lower())) return true;
        if (word.lemmas().contains("sinä") && word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.PRONOUN && reading.lemma().equals("sinä"))) return !isThat(words, at);
        if (word.isOnly(Feature.THY) || isThyNoun(word)) return true;
        if (negated(word, GrammaticalNumber.SINGULAR)) return true;
        var verb = word.analyses().stream().filter(Feature.THOU::in).toList();
        if (!verb.isEmpty() && verb.stream().noneMatch(Feature.IMPERATIVE::in)) return word.isOnly(Feature.THOU) || verb.stream().anyMatch(reading -> COMMON.contains(reading.lemma()));
        return isCommand(words, at);
    }

    /** "Sinä päivänä": that day. */
    private static boolean isThat(List<Word> words, int at) {
        return words.get(at).lower().equals("sinä") && at + 1 < words.size() && words.get(at + 1).analyses().stream().anyMatch(reading -> reading.grammaticalCase() == GrammaticalCase.ESSIVE);
    }

    /** "Viestisi" is also a verb's conditional, "nimesi" a past. */
    private static boolean isThyNoun(Word word) {
        return word.has(Feature.THY) && word.analyses().stream().allMatch(reading -> reading.isVerb() && reading.person() == Person.THIRD
            || Feature.THY.in(reading) && reading.isNominal() && reading.number() == GrammaticalNumber.SINGULAR);
    }

    private static boolean negated(Word word, GrammaticalNumber number) {
        return word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.NEGATIVE_VERB && reading.person() == Person.SECOND && reading.number() == number);
    }

    private static boolean isCommand(List<Word> words, int at) {
        var word = words.get(at);
        var begins = begins(words, at);
        // "Anna Virtanen soittaa" is a name.
        if (word.has(Feature.NAME) && at + 1 < words.size() && words.get(at + 1).token().isCapitalised()) return false;
        if (begins && COMMANDS.contains(word.lower()) && !subjectFollows(words, at)) return true;
        var commands = word.analyses().stream().filter(Feature.THOU::in).filter(Feature.IMPERATIVE::in).toList();
        if (commands.isEmpty() || afterNegative(words, at)) return false;
        if (commands.size() == word.analyses().size()) return begins || !lookalike(commands);
        return begins && (!word.has(Feature.NAME) || word.lower().equals("palauta")) && word.analyses().stream().noneMatch(reading -> reading.person() == Person.THIRD);
    }

    /** "On" is short words' trade: "sano", "muista" say little of whom they speak to unless they begin a clause. */
    private static boolean lookalike(List<Analysis> commands) {
        return commands.stream().allMatch(reading -> reading.lemma().length() < 4);
    }

    private static boolean begins(List<Word> words, int at) {
        if (at == 0) return true;
        var before = words.get(at - 1);
        return before.is(Token.Kind.MARK) || before.is(Token.Kind.SYMBOL) || before.is(Token.Kind.NUMBER) || Set.of("ja", "tai", "niin", "mutta", "siis", "joten").contains(before.lower()) && !before.token().isCapitalised();
    }

    private static boolean subjectFollows(List<Word> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.PRONOUN && reading.grammaticalCase() == GrammaticalCase.NOMINATIVE);
    }

    private static boolean afterNegative(List<Word> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            var word = words.get(i);
            if (word.is(Token.Kind.MARK)) return false;
            if (word.has(Feature.NEGATIVE)) return true;
        }
        return false;
    }

    private static boolean isYe(List<Word> words, int at) {
        var word = words.get(at);
        if (word.lemmas().contains("te") && word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.PRONOUN)) return !isRoad(words, at);
        return word.isOnly(Feature.YOUR) || word.has(Feature.YE) || negated(word, GrammaticalNumber.PLURAL);
    }

    /** "Kapeilla teillä": an adjective in the same case before it makes it roads. */
    private static boolean isRoad(List<Word> words, int at) {
        var word = words.get(at);
        if (!word.lemmas().contains("tie") || at == 0) return false;
        var before = words.get(at - 1);
        return before.analyses().stream().anyMatch(left -> (left.wordClass() == WordClass.ADJECTIVE || left.wordClass() == WordClass.PRONOUN && !left.lemma().equals("te")) && left.number() == GrammaticalNumber.PLURAL
            && word.analyses().stream().anyMatch(right -> right.grammaticalCase() == left.grammaticalCase()));
    }

    /** A company, a family, or a customer who writes as "we". */
    private static boolean toMany(Situation at) {
        if (at.sign(CustomerName.class, CustomerName::of).company() || isWe(at.customer())) return true;
        return at.reply().words().stream().anyMatch(word -> MANY.contains(word.lower()));
    }

    private static boolean isWe(@Nullable Reading customer) {
        if (customer == null) return false;
        if (customer.language() == Language.SV) return customer.words().stream().anyMatch(word -> Set.of("vi", "oss", "vår", "vårt", "våra").contains(word.lower()));
        return customer.words().stream().anyMatch(word -> word.has(Feature.WE) || word.isOnly(Feature.OUR)
            || word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.PRONOUN && reading.lemma().equals("me")));
    }
}
