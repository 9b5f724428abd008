package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyDraft.Term;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import fi.luukku.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that the house's glossary has a plain word for, in whatever form they stand. */
final class JargonHouse extends NamedRule {

    JargonHouse() {
        super("jargon.house", Severity.WARN, new Cost(Factor.CARING, 0.2));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var language = at.language();
        if (language == null) return;
        for (var term : at.draft().glossary()) {
            if (!isPlain(term.term()) || term.language() != null && term.language() != language) continue;
            for (var match : at.reply().all(phrases(term.term().strip(), language))) mark(match, term, at, findings);
        }
    }

    /** Letters, digits, hyphens and spaces only: the rest has a meaning of its own in phrases. */
    private static boolean isPlain(String term) {
        return !term.isBlank() && term.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == ' ');
    }

    private static Phrases phrases(String term, Language language) {
        var words = term.split("\\s+");
        var phrase = new StringBuilder();
        for (int i = 0; i < words.length; i++) phrase.append(choices(words[i], i + 1 == words.length)).append(' ');
        return Phrases.of(Map.of(language, List.of(phrase.toString())));
    }

    /** What the dictionary does not know is inflected with a colon, or is the first part of a compound: "RMA:n", "RMA-numero". */
    private static String choices(String word, boolean last) {
        var lower = word.toLowerCase(Locale.ROOT);
        return last && isAbbreviation(word) ? lower + "|" + lower + "-*" : lower + "~";
    }

    private static boolean isAbbreviation(String word) {
        return word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static void mark(Match match, Term term, Situation at, Findings findings) {
        var plain = term.plain().strip();
        var stands = at.draft().text().substring(match.start(), match.end());
        if (plain.isEmpty()) {
            findings.at(match.start(), match.end(), "say-only", stands);
            return;
        }
        var fix = fix(match, term.term().strip(), plain, stands, at).map(text -> new Fix(isFirst(match, at) ? Capitals.like(stands, text) : text, match.start(), match.end()));
        findings.add(match.start(), match.end(), "say", fix.stream().toList(), stands, plain);
    }

    /** Elsewhere a capital belongs to the abbreviation. */
    private static boolean isFirst(Match match, Situation at) {
        return at.reply().wordsOf(match.sentence()).getFirst().index() == match.first().index();
    }

    /** The plain word as it is, or in the form of the term where that can be made surely. */
    private static Optional<String> fix(Match match, String term, String plain, String stands, Situation at) {
        if (stands.equalsIgnoreCase(term)) return Optional.of(plain);
        if (at.language() != Language.FI || match.words().size() > 1 || term.contains(" ")) return Optional.empty();
        return inflected(match.first(), term, plain, at.morphology());
    }

    private static Optional<String> inflected(Word word, String term, String plain, Morphology morphology) {
        var space = plain.lastIndexOf(' ');
        // An attribute agrees or not: only a genitive such as "tilauksen" surely stays as it is.
        if (space >= 0 && !plain.substring(0, space).endsWith("n")) return Optional.empty();
        var head = plain.substring(space + 1);
        return new Inflection(morphology).like(word, term, head).map(form -> plain.substring(0, space + 1) + form);
    }
}
