package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Quotations;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Slips that are surely slips: a word twice, a small letter after a full stop, a question without its mark, a few forms that don't exist. */
final class GrammarBasic extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("grammar.basic");
    private static final Phrases FORMS = FILE.phrases();
    private static final Map<Language, Set<String>> TWICE = Map.of(Language.FI, words("twice", Language.FI), Language.SV, words("twice", Language.SV), Language.EN, words("twice", Language.EN));
    private static final Map<Language, Set<String>> TWICE_AFTER = Map.of(Language.FI, words("twice-after", Language.FI), Language.SV, words("twice-after", Language.SV), Language.EN, words("twice-after", Language.EN));
    private static final Map<Language, Set<String>> CLAUSE_END = Map.of(Language.FI, words("clause-end", Language.FI), Language.SV, words("clause-end", Language.SV), Language.EN, words("clause-end", Language.EN));
    private static final Set<String> ASKING = words("asking", Language.EN);
    private static final Set<String> ASKING_FINNISH = words("asking", Language.FI);
    private static final Set<String> LIKE_CONSONANT = words("consonant", Language.EN);
    private static final Set<String> LIKE_VOWEL = words("vowel", Language.EN);

    private static Set<String> words(String section, Language language) {
        var words = new HashSet<String>();
        FILE.lines(section, language).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return Set.copyOf(words);
    }

    GrammarBasic() {
        super("grammar.basic", Severity.WARN, new Cost(Factor.CARING, 0.15));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var language = at.language();
        if (language == null) return;
        Spaces.check(at, findings);
        for (var match : at.reply().all(FORMS)) findings.at(match, "say-form", match.fix());
        var words = at.reply().words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.is(Token.Kind.WORD) || word.quoted()) continue;
            if (i > 0) twice(words.get(i - 1), word, language, at, findings);
            if (language == Language.EN && i + 1 < words.size()) english(word, words.get(i + 1), findings);
            if (language == Language.FI) relative(word, at, findings);
        }
        sentences(at, language, findings);
    }

    private static void twice(Word before, Word word, Language language, Situation at, Findings findings) {
        if (!before.lower().equals(word.lower()) || before.sentence() != word.sentence() || TWICE.get(language).contains(word.lower()) || word.text().length() < 2) return;
        // A name, as Duran Duran.
        if (word.token().isCapitalised() || !at.reply().text().substring(before.end(), word.start()).isBlank() || at.sign(Quotations.class, Quotations::of).contain(word) || isOfTwoClauses(before, language, at)) return;
        findings.add(before.start(), word.end(), "say-twice", List.of(new Fix("", before.end(), word.end())), word.text());
    }

    /** "Det jag har har kommit", "kortti, joka joka päivä toimii": the first ends or begins a clause. */
    private static boolean isOfTwoClauses(Word first, Language language, Situation at) {
        return TWICE_AFTER.get(language).contains(first.lower()) && first.index() > 0 && CLAUSE_END.get(language).contains(at.reply().words().get(first.index() - 1).lower());
    }

    /** "kengät, joka ovat": the word before the comma is surely of many, and a verb follows. */
    private static void relative(Word word, Situation at, Findings findings) {
        var words = at.reply().words();
        if (!word.lower().equals("joka") || word.index() < 2 || word.index() + 1 >= words.size() || !words.get(word.index() - 1).text().equals(",")) return;
        var before = words.get(word.index() - 2);
        var after = words.get(word.index() + 1);
        if (!before.is(Token.Kind.WORD) || !before.isOnly(Feature.NOUN) || !before.isOnly(Feature.PLURAL) || !after.has(Feature.INDICATIVE) || after.has(Feature.NOUN) || after.has(Feature.ADJECTIVE)) return;
        findings.add(word.start(), word.end(), "say-form", List.of(new Fix("jotka", word.start(), word.end())), "jotka");
    }

    private static void english(Word word, Word next, Findings findings) {
        if (word.text().equals("i") && next.is(Token.Kind.WORD)) findings.add(word.start(), word.end(), "say-form", List.of(new Fix("I", word.start(), word.end())), "I");
        // What is in capitals is said letter by letter, and which letters sound how is no sure thing.
        if (!next.is(Token.Kind.WORD) || next.sentence() != word.sentence() || next.text().length() < 2 || Character.isUpperCase(next.text().charAt(1))) return;
        var vowel = soundsLikeVowel(next.lower());
        if (word.lower().equals("a") && vowel && next.start() == word.end() + 1) article(word, "an", findings);
        if (word.lower().equals("an") && !vowel && next.start() == word.end() + 1) article(word, "a", findings);
    }

    private static boolean soundsLikeVowel(String word) {
        if (LIKE_VOWEL.stream().anyMatch(word::startsWith)) return true;
        return "aeiou".indexOf(word.charAt(0)) >= 0 && LIKE_CONSONANT.stream().noneMatch(word::startsWith);
    }

    private static void article(Word word, String right, Findings findings) {
        findings.add(word.start(), word.end(), "say-form", List.of(new Fix(Capitals.like(word.text(), right), word.start(), word.end())), right);
    }

    private static void sentences(Situation at, Language language, Findings findings) {
        for (int i = 0; i < at.reply().sentences().size(); i++) {
            var words = at.reply().wordsOf(i);
            if (words.getFirst().quoted() || at.sign(Quotations.class, Quotations::of).contain(words.getFirst())) continue;
            capital(i, words, at, findings);
            question(words, language, findings);
        }
    }

    /** In a letter; a chat may be written as one speaks. */
    private static void capital(int sentence, List<Word> words, Situation at, Findings findings) {
        var first = words.getFirst();
        if (!at.draft().channel().isLetter() || !first.is(Token.Kind.WORD) || words.stream().filter(word -> word.is(Token.Kind.WORD)).count() < 2) return;
        // "eBay", "iPhone"; "kl." and the like begin what the cut took for a sentence.
        if (!Character.isLowerCase(first.text().codePointAt(0)) || first.text().length() < 2 || !first.text().equals(first.lower()) || words.get(1).text().equals(".")) return;
        if (!endsInMark(sentence > 0 ? at.reply().wordsOf(sentence - 1) : words)) return;
        var end = first.start() + 1;
        findings.add(first.start(), first.end(), "say-capital", List.of(new Fix(first.text().substring(0, 1).toUpperCase(Locale.ROOT), first.start(), end)));
    }

    private static boolean isToCustomer(Word word) {
        return word.has(Feature.THOU) && !word.has(Feature.NOUN) && !word.has(Feature.IMPERATIVE) || Set.of("sinulle", "teille", "sinun", "teidän").contains(word.lower());
    }

    private static boolean endsInMark(List<Word> words) {
        var last = words.getLast();
        if (words.size() < 2 || !last.is(Token.Kind.MARK)) return false;
        return last.text().equals(".") && words.get(words.size() - 2).is(Token.Kind.WORD) && words.get(words.size() - 2).text().length() > 3 || last.text().equals("!") || last.text().equals("?");
    }

    /** A sentence that asks from its first word on and has no comma: "Onko se tullut, näkyy seurannasta" asks nothing. */
    private static void question(List<Word> words, Language language, Findings findings) {
        var last = words.getLast();
        if (!last.text().equals(".") || words.size() < 4 || words.stream().anyMatch(word -> word.text().equals(",") || word.text().equals(":"))) return;
        var first = words.getFirst();
        var asks = switch (language) {
            case FI -> first.has(Feature.QUESTION) && first.isOnly(Feature.QUESTION) && first.has(Feature.VERB) || ASKING_FINNISH.contains(first.lower()) && words.stream().anyMatch(GrammarBasic::isToCustomer);
            case EN -> ASKING.contains(first.lower() + "_" + words.get(1).lower());
            case SV -> false;
        };
        if (asks) findings.add(last.start(), last.end(), "say-question", List.of(new Fix("?", last.start(), last.end())));
    }
}
