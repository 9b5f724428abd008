package fi.luukku.coach.signs;

import fi.luukku.coach.ReplyDraft.Term;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's matter is about, by the name that they, the order or the house have for it.
 *
 * @param name   a Finnish noun in its base form; in other languages as they wrote it; the order's own name for it, or the
 *               house's for a customer's odd word; null when there is none
 * @param others what the same thing is called as well
 * @param isSure whether it surely is the thing they bought, so that it can stand in a text of ours
 */
public record Thing(@Nullable String name, List<String> others, boolean isSure) {

    private static final RuleFile FILE = RuleFile.of("thing");
    private static final Phrases LEADS = FILE.phrases("lead");
    private static final Set<String> VERBS = words("verbs", Language.FI);
    private static final Map<Language, Set<String>> STOP = byLanguage("stop");
    private static final Map<Language, Set<String>> SKIP = byLanguage("skip");
    private static final Set<GrammaticalCase> CORE = Set.of(GrammaticalCase.NOMINATIVE, GrammaticalCase.GENITIVE, GrammaticalCase.PARTITIVE);
    private static final Thing NONE = new Thing(null, List.of(), false);
    private static final int NEAR = 4;

    public static Thing in(Situation at) {
        return at.sign(Thing.class, Thing::find);
    }

    private static Thing find(Situation at) {
        var theirs = of(at.customer());
        var glossary = at.customerLanguage() == null ? List.<Term>of() : at.draft().glossary().stream().filter(term -> term.isOf(at.customerLanguage())).toList();
        if (theirs.name != null) return new Thing(theirs.name, others(theirs.name, glossary), theirs.isSure);
        var odd = odd(at.customer(), glossary);
        if (odd != null) return new Thing(odd.term(), odd.said(), false);
        var order = at.draft().order();
        if (order == null || order.lines().isEmpty()) return NONE;
        return new Thing(order.lines().getFirst().name(), List.of(), false);
    }

    private static List<String> others(String name, List<Term> glossary) {
        return glossary.stream().map(Thing::names).filter(names -> names.stream().anyMatch(name::equalsIgnoreCase)).flatMap(List::stream).distinct().toList();
    }

    private static List<String> names(Term term) {
        return Stream.concat(Stream.of(term.term()), term.said().stream()).toList();
    }

    /** The term for which the customer has a word of their own, that may stand in no dictionary. */
    private static @Nullable Term odd(@Nullable Reading customer, List<Term> glossary) {
        if (customer == null || glossary.stream().allMatch(term -> term.said().isEmpty())) return null;
        var said = new HashSet<String>();
        for (var word : customer.words()) {
            if (word.quoted()) continue;
            said.add(word.lower());
            said.addAll(word.lemmas());
        }
        return glossary.stream().filter(term -> term.said().stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)))).findFirst().orElse(null);
    }

    /** In a message alone. */
    public static Thing of(@Nullable Reading customer) {
        if (customer == null || customer.language() == null) return NONE;
        for (var lead : customer.all(LEADS)) {
            var named = after(lead.last(), customer);
            if (named != null) return new Thing(named, List.of(), true);
        }
        if (customer.language() != Language.FI) return NONE;
        for (int i = 0; i < customer.sentences().size(); i++) {
            var named = told(customer.wordsOf(i));
            if (named != null) return new Thing(named, List.of(), false);
        }
        return NONE;
    }

    private static @Nullable String after(Word lead, Reading text) {
        var words = text.words();
        var end = Math.min(words.size(), lead.index() + 1 + NEAR);
        for (int i = lead.index() + 1; i < end && words.get(i).sentence() == lead.sentence(); i++) {
            var word = words.get(i);
            if (!word.is(Token.Kind.WORD)) continue;
            var noun = text.language() == Language.FI ? noun(word) : plain(word, text.language());
            if (noun != null) return noun;
            if (text.language() != Language.FI && !SKIP.get(text.language()).contains(word.lower())) return null;
        }
        return null;
    }

    private static @Nullable String told(List<Word> sentence) {
        if (sentence.stream().noneMatch(word -> VERBS.contains(word.lower()) || word.lemmas().stream().anyMatch(VERBS::contains))) return null;
        for (var word : sentence) {
            var noun = noun(word);
            if (noun != null) return noun;
        }
        return null;
    }

    /** Only what can be nothing but a noun, and the name of a thing. */
    private static @Nullable String noun(Word word) {
        if (word.analyses().isEmpty() || word.quoted()) return null;
        for (var reading : word.analyses()) if (!isThing(reading)) return null;
        return word.analyses().getFirst().lemma();
    }

    private static boolean isThing(Analysis reading) {
        return reading.wordClass() == WordClass.NOUN && reading.participle() == null && CORE.contains(reading.grammaticalCase()) && !reading.lemma().endsWith("minen")
            && !STOP.get(Language.FI).contains(reading.parts().getLast().lemma()) && !STOP.get(Language.FI).contains(reading.lemma());
    }

    private static @Nullable String plain(Word word, Language language) {
        return SKIP.get(language).contains(word.lower()) || STOP.get(language).contains(word.lower()) || word.lower().length() < 3 ? null : word.lower();
    }

    private static Map<Language, Set<String>> byLanguage(String section) {
        var found = new EnumMap<Language, Set<String>>(Language.class);
        for (var language : Language.values()) found.put(language, words(section, language));
        return found;
    }

    private static Set<String> words(String section, Language language) {
        var words = new HashSet<String>();
        for (var line : FILE.lines(section, language)) words.addAll(List.of(line.split(" ")));
        return words;
    }
}
