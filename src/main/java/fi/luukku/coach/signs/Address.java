package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.finnish.GrammaticalNumber;
import fi.luukku.finnish.Person;
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
    private static final Set<String> THIRD = WordLists.words(FILE, "third");
    private static final Set<String> TOWARDS = WordLists.words(FILE, "towards");
    private static final Set<String> AND = Set.of("ja", "tai");
    private static final Set<String> JOINS = Set.of("niin", "mutta", "siis", "joten");
    private static final Set<String> COMMANDS = WordLists.words(FILE, "command");
    /** Nouns with "your" that look like a verb too, though nobody means the verb: "tilasi" and "lakkasi" are not among them. */
    private static final Set<String> THY = WordLists.words(FILE, "thy");
    private static final Set<String> MANY = WordLists.words(FILE, "many");
    private static final Set<String> COLLECTIVE = WordLists.words(FILE, "collective");
    /** What is done where people live, or for a party of them: "varasin teille pöydän", "tuomme sen teille". */
    private static final Set<String> AT_HOME = WordLists.words(FILE, "home");
    private static final int CLOSE = 4;
    private static final Set<String> IS = Set.of("on", "ovat", "olla", "perillä", "viimeistään");
    private static final Phrases SEVERAL = FILE.phrases("several");
    private static final Set<String> COMPANY = WordLists.words(RuleFile.of("customer-name"), "company");
    /** A signature is within so many words of the end. */
    private static final int SIGNATURE = 14;
    private static final Set<String> SWEDISH_THOU = Set.of("du", "dig", "din", "ditt", "dina", "dej");
    private static final Set<String> SWEDISH_YE = Set.of("ni", "er", "ert", "era", "eder", "edert");
    private static final Set<String> WE = Set.of("vi", "oss", "vår", "vårt", "våra");
    private static final Set<String> ME = Set.of("jag", "mig", "mej", "min", "mitt", "mina");
    private static final int BEFORE = 10;

    public static Address of(Situation at) {
        var reading = at.reply();
        var thou = new ArrayList<Word>();
        var ye = new ArrayList<Word>();
        if (reading.language() == Language.FI || reading.language() == Language.SV) {
            for (var sentence = 0; sentence < reading.sentences().size(); sentence++) if (!isTheirs(reading, sentence, at)) read(reading.wordsOf(sentence), reading.language(), thou, ye);
        }
        return new Address(List.copyOf(thou), toMany(at, ye) ? List.of() : List.copyOf(ye));
    }

    /** The customer's question said back before its answer. */
    private static boolean isTheirs(Reading reading, int sentence, Situation at) {
        var each = reading.sentences().get(sentence);
        return at.customer() != null && each.isQuestion() && at.customer().text().contains(reading.text().substring(each.start(), each.end()).strip());
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
        if (isPronoun(word, "sinä")) return !isThat(words, at);
        if (word.isOnly(Feature.THY) || THY.contains(word.lower())) return true;
        if (negated(word, GrammaticalNumber.SINGULAR)) return true;
        var verb = word.analyses().stream().filter(Feature.THOU::in).toList();
        if (!verb.isEmpty() && verb.stream().noneMatch(Feature.IMPERATIVE::in)) return word.isOnly(Feature.THOU) || verb.stream().anyMatch(reading -> COMMON.contains(reading.lemma()));
        return isCommand(words, at);
    }

    /** "Sinä päivänä": that day. */
    private static boolean isThat(List<Word> words, int at) {
        return words.get(at).lower().equals("sinä") && at + 1 < words.size() && words.get(at + 1).analyses().stream().anyMatch(reading -> reading.grammaticalCase() == GrammaticalCase.ESSIVE);
    }

    private static boolean negated(Word word, GrammaticalNumber number) {
        return word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.NEGATIVE_VERB && reading.person() == Person.SECOND && reading.number() == number);
    }

    /** A form that is nothing but a command, or one of the usual commands where a clause begins. */
    private static boolean isCommand(List<Word> words, int at) {
        var word = words.get(at);
        if (afterNegative(words, at)) return false;
        if (word.isOnly(Feature.THOU) && word.isOnly(Feature.IMPERATIVE)) return true;
        // "Anna Virtanen soittaa" is a name.
        if (word.has(Feature.NAME) && at + 1 < words.size() && words.get(at + 1).token().isCapitalised()) return false;
        if (COMMANDS.contains(word.lower())) return begins(words, at);
        // "Vastaa" is what a thing does, too: a command only as the first word or before "tähän".
        return THIRD.contains(word.lower()) && begins(words, at) && (isFirst(words, at) || at + 1 < words.size() && TOWARDS.contains(words.get(at + 1).lower()));
    }

    private static boolean isFirst(List<Word> words, int at) {
        for (int i = at - 1; i >= 0 && words.get(i).sentence() == words.get(at).sentence(); i--) if (!words.get(i).is(Token.Kind.MARK)) return false;
        return true;
    }

    private static boolean begins(List<Word> words, int at) {
        if (at == 0 || words.get(at - 1).sentence() != words.get(at).sentence()) return true;
        var before = words.get(at - 1);
        if (!before.is(Token.Kind.WORD)) return true;
        // "Avaa paketti ja vie se": one command joins another. "Asentaja kokoaa tuolit ja vie pakkaukset" is no command.
        if (AND.contains(before.lower())) return words.stream().limit(words.get(at).index() - words.getFirst().index()).anyMatch(word -> isFirst(words, word.index() - words.getFirst().index()) && word.has(Feature.IMPERATIVE));
        return JOINS.contains(before.lower());
    }

    /** In the same clause, or through a row as in "ei käynnisty, lataudu eikä sulkeudu". */
    private static boolean afterNegative(List<Word> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            var word = words.get(i);
            if (word.is(Token.Kind.MARK) && !(i > 0 && word.token().isMark(",") && words.get(i - 1).has(Feature.IMPERATIVE))) return false;
            if (word.has(Feature.NEGATIVE)) return true;
        }
        return false;
    }

    private static boolean isYe(List<Word> words, int at) {
        var word = words.get(at);
        if (isPronoun(word, "te")) return !isRoad(words, at) && !isOfMany(words, at) && !isOfHome(words, at);
        return word.isOnly(Feature.YOUR) || word.has(Feature.YE) || negated(word, GrammaticalNumber.PLURAL);
    }

    /** "Teidän perheelle": a noun of several people after it. */
    private static boolean isOfMany(List<Word> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).analyses().stream().anyMatch(reading -> COLLECTIVE.contains(reading.parts().getLast().lemma()));
    }

    private static boolean isOfHome(List<Word> words, int at) {
        if (words.get(at).lower().equals("te")) return false;
        // "Se on teillä huomenna": at your place; "teillä on" is you have.
        if (words.get(at).lower().equals("teillä") && at > 0 && IS.contains(words.get(at - 1).lower())) return true;
        return words.subList(Math.max(0, at - CLOSE), Math.min(words.size(), at + CLOSE + 1)).stream().anyMatch(word -> word.lemmas().stream().anyMatch(AT_HOME::contains));
    }

    /** "Kapeilla teillä": an adjective in the same case before it makes it roads. */
    private static boolean isRoad(List<Word> words, int at) {
        var word = words.get(at);
        if (!word.lemmas().contains("tie") || at == 0) return false;
        var before = words.get(at - 1);
        return before.analyses().stream().anyMatch(left -> (left.wordClass() == WordClass.ADJECTIVE || left.wordClass() == WordClass.PRONOUN && !left.lemma().equals("te")) && left.number() == GrammaticalNumber.PLURAL
            && word.analyses().stream().anyMatch(right -> right.grammaticalCase() == left.grammaticalCase()));
    }

    /** A company, a family, or a customer who writes "we" rather than "I"; "Te" with a capital is one person. */
    private static boolean toMany(Situation at, List<Word> ye) {
        if (ye.stream().anyMatch(word -> word.token().isCapitalised() && !begins(at.reply().words(), word.index()))) return false;
        if (at.sign(CustomerName.class, CustomerName::of).company() || isWe(at.customer()) || isSignedForCompany(at.customer()) || at.customer() != null && at.customer().has(SEVERAL)) return true;
        return at.reply().words().stream().anyMatch(word -> MANY.contains(word.lower()));
    }

    private static boolean isSignedForCompany(@Nullable Reading customer) {
        if (customer == null) return false;
        var words = customer.words();
        return words.subList(Math.max(0, words.size() - SIGNATURE), words.size()).stream().anyMatch(word -> word.token().isCapitalised() && COMPANY.contains(word.lower()));
    }

    private static boolean isWe(@Nullable Reading customer) {
        if (customer == null) return false;
        var we = customer.words().stream().filter(word -> WE.contains(word.lower()) || word.has(Feature.WE) || word.isOnly(Feature.OUR) || isPronoun(word, "me")).count();
        var me = customer.words().stream().filter(word -> ME.contains(word.lower()) || word.has(Feature.ME) || word.isOnly(Feature.MY) || isPronoun(word, "minä")).count();
        // In Swedish "ni" is hardly ever said to one.
        return we > 0 && (we >= me || customer.language() == Language.SV);
    }

    private static boolean isPronoun(Word word, String lemma) {
        return word.lemmas().contains(lemma) && word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.PRONOUN && reading.lemma().equals(lemma));
    }
}
