package fi.luukku.coach.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Closing;
import fi.luukku.coach.signs.OwnWords;
import fi.luukku.coach.signs.Quotations;
import fi.luukku.finnish.Speller;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A word that is surely written wrong: no dictionary has it, nobody else uses it in this matter, and it is no name. What
 * may have been meant takes milliseconds to find out, so that is done for a few words only.
 */
final class Spelling extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("spelling");
    private static final Phrases APART = FILE.phrases("apart");
    /** Words that the dictionary has and nobody means. */
    private static final Phrases MEANT_OTHERWISE = FILE.phrases("meant");

    private static final int SUGGESTED = 3;
    private static final int MOST = 20;
    private static final int REMEMBERED = 2_000;
    /** What is shorter is a unit, a sign or a word cut short as often as a slip; Finnish words are hardly ever so short. */
    private static final int SHORTEST = 3;
    private static final int SHORTEST_FINNISH = 4;
    /** What is longer is no word. */
    private static final int LONGEST = 60;
    /** A Finnish word is looked up in some 8 µs, a Swedish one in 50. */
    private static final int LOOKUPS = 450;
    private static final int SLOW_LOOKUPS = 250;
    /** A word that looks Finnish and is none is wrong even if what was meant is more than a slip away. */
    private static final int SURE_LENGTH = 7;
    /** "ark.", "vrk.": what is as short as this and has a full stop may be a word cut short. */
    private static final int ABBREVIATED = 4;
    private static final String FINNISH_LETTERS = "aehijklmnoprstuvyäöd-";

    private record Asked(Speller speller, String word) {}

    /** A draft is read again at each pause of its writer, mostly with the same words in it. */
    private final Cache<Asked, List<String>> suggestions = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Spelling() {
        super("spelling", Severity.WARN, new Cost(Factor.CARING, 0.2));
    }

    @Override
    public void check(Situation at, Findings findings) {
        for (var match : at.reply().all(APART)) apart(match, findings);
        for (var match : at.reply().all(MEANT_OTHERWISE)) findings.at(match, "say", match.first().text(), match.fix());
        var language = at.language();
        if (language == null) return;
        at.spelling().of(language).ifPresent(speller -> new Check(at, findings, speller, language, new HashMap<>(), suggestions).all());
    }

    private static void apart(Match match, Findings findings) {
        var joined = match.first().text() + match.last().lower();
        findings.add(match.start(), match.end(), "say-apart", List.of(new Fix(joined, match.start(), match.end())), joined);
    }

    private record Check(Situation at, Findings findings, Speller speller, Language language, Map<String, Boolean> known, Cache<Asked, List<String>> suggestions) {

        void all() {
            var suspects = new ArrayList<Word>();
            for (int i = 0; i < at.reply().sentences().size() && suspects.size() < MOST; i++) suspects.addAll(suspects(at.reply().wordsOf(i)));
            for (int i = 0; i < suspects.size(); i++) tell(suspects.get(i), i < SUGGESTED);
        }

        /** None in a sentence of another language, which is one of unknown words. */
        private List<Word> suspects(List<Word> sentence) {
            var words = sentence.stream().filter(word -> word.is(Token.Kind.WORD)).toList();
            if (words.isEmpty() || words.getFirst().quoted() || words.stream().allMatch(word -> word.token().isCapitalised())) return List.of();
            var unknown = words.stream().filter(word -> !isKnown(word)).toList();
            if (unknown.isEmpty() || words.size() >= 3 && 2 * unknown.size() >= words.size() || words.size() == 2 && unknown.size() == 2) return List.of();
            // Below the closing stand names.
            var signed = at.sign(Closing.class, Closing::of).first();
            return unknown.stream().filter(word -> isSuspect(word, word == words.getFirst()) && !(word.token().isCapitalised() && word.index() >= signed)).toList();
        }

        private boolean isKnown(Word word) {
            return !word.analyses().isEmpty() || word.text().length() < SHORTEST || word.text().length() > LONGEST
                || known.computeIfAbsent(word.text(), text -> speller.knows(text) || language != Language.FI && at.morphology().knows(text));
        }

        private boolean isSuspect(Word word, boolean first) {
            var text = word.text();
            if (language == Language.FI && text.length() < SHORTEST_FINNISH || text.length() <= ABBREVIATED && isUnit(word)) return false;
            // A capital inside a sentence makes a name, and one inside a word a brand.
            if (text.substring(1).chars().anyMatch(Character::isUpperCase) || text.indexOf('_') >= 0 || word.token().isCapitalised() && !first) return false;
            if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN && Character.isLetter(c))) return false;
            if (text.length() <= ABBREVIATED && at.reply().text().startsWith(".", word.end()) || isInSomething(word)) return false;
            return !at.sign(OwnWords.class, OwnWords::of).has(text) && !at.sign(Quotations.class, Quotations::of).contain(word);
        }

        /** "55 kgf", "2,5 bar". */
        private boolean isUnit(Word word) {
            return word.index() > 0 && at.reply().words().get(word.index() - 1).is(Token.Kind.NUMBER);
        }

        /** A part of an address, of a file's path or of a place to fill in: "kauppa.fi/ohjeet", "{brand}". */
        private boolean isInSomething(Word word) {
            var whole = at.reply().text();
            var before = word.start() == 0 ? ' ' : whole.charAt(word.start() - 1);
            var after = word.end() == whole.length() ? ' ' : whole.charAt(word.end());
            var joined = (after == '.' || after == ':') && word.end() + 1 < whole.length() && !Character.isWhitespace(whole.charAt(word.end() + 1)) && Character.isLetterOrDigit(whole.charAt(word.end() + 1));
            return "./\\@#{_".indexOf(before) >= 0 || "/\\@}_".indexOf(after) >= 0 || joined || whole.startsWith("://", word.end());
        }

        private void tell(Word word, boolean withSuggestions) {
            var meant = withSuggestions ? suggestions.get(new Asked(speller, word.text()), asked -> speller.suggestions(asked.word, language == Language.SV ? SLOW_LOOKUPS : LOOKUPS)) : List.<String>of();
            // Without anything like it in the dictionary it may well be a name or a new word.
            if (meant.isEmpty() && !isSurelyWrong(word)) return;
            var fixes = meant.stream().map(each -> new Fix(each, word.start(), word.end())).toList();
            if (meant.stream().anyMatch(each -> Slip.isBetween(word.text(), each))) findings.add(word.start(), word.end(), "say", fixes, word.text(), meant.getFirst());
            else findings.unsure(word.start(), word.end(), meant.isEmpty() ? "say-unknown" : "say-perhaps", fixes, word.text(), meant.isEmpty() ? "" : meant.getFirst());
        }

        private boolean isSurelyWrong(Word word) {
            return language == Language.FI && !word.token().isCapitalised() && word.text().length() >= SURE_LENGTH && word.text().toLowerCase(Locale.ROOT).chars().allMatch(c -> FINNISH_LETTERS.indexOf(c) >= 0);
        }
    }
}
