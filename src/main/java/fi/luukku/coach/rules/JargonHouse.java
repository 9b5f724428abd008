package fi.luukku.coach.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Words that the house's glossary has a plain word for, in whatever form they stand. */
final class JargonHouse extends NamedRule {

    private static final int LONGEST = 100;
    /** Terms of all lists together: some ten megabytes at most, of a language whose forms are written out. */
    private static final int MOST_COMPILED = 4_000;

    private record Asked(List<Term> terms, Language language) {}

    /** By what they hold: a house's glossary stays the same from one pause of a writer to the next. */
    private final Cache<Asked, Phrases> compiled = Caffeine.newBuilder().maximumWeight(MOST_COMPILED).weigher((Asked asked, Phrases made) -> asked.terms.size()).build();

    JargonHouse() {
        super("jargon.house", Severity.WARN, new Cost(Factor.CARING, 0.2));
    }

    /** What is looked for; where a longer term begins with the words of another, it is the longer that is found. */
    @Override
    public void check(Situation at, Findings findings) {
        var terms = at.draft().glossary();
        if (at.language() == null || terms.isEmpty()) return;
        for (var match : at.reply().all(compiled.get(new Asked(terms, at.language()), JargonHouse::compile))) {
            if (findings.areFull()) return;
            if (isVerb(match, terms.get(Integer.parseInt(match.kind())).term().strip())) continue;
            var term = terms.get(Integer.parseInt(match.kind()));
            mark(match, term.term().strip(), Objects.requireNonNull(term.plain()).strip(), at, findings);
        }
    }

    /** "Kerrot" of "kerto" is what one tells as well. */
    private static boolean isVerb(Match match, String term) {
        return match.words().size() == 1 && !match.first().lower().equals(term.toLowerCase(Locale.ROOT))
            && match.first().analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.VERB && !reading.lemma().equalsIgnoreCase(term));
    }

    /** Each term with its place in the list. */
    private static Phrases compile(Asked asked) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < asked.terms.size(); i++) {
            var term = asked.terms.get(i);
            if (term.plain() != null && isPlain(term.term()) && term.isOf(asked.language)) lines.add(line(term.term().strip(), asked.language) + "@" + i);
        }
        return Phrases.of(Map.of(asked.language, lines));
    }

    /** Letters, digits, hyphens and spaces only: the rest has a meaning of its own in phrases. */
    private static boolean isPlain(String term) {
        return !term.isBlank() && term.length() <= LONGEST && term.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == ' ');
    }

    private static String line(String term, Language language) {
        var words = term.split("\\s+");
        var phrase = new StringBuilder();
        for (int i = 0; i < words.length; i++) phrase.append(choices(words[i], i + 1 == words.length, language)).append(' ');
        return phrase.toString();
    }

    /** What the dictionary does not know is inflected with a colon, or is the first part of a compound: "RMA:n", "RMA-numero"; in English "SKUs". */
    private static String choices(String word, boolean last, Language language) {
        var lower = word.toLowerCase(Locale.ROOT);
        // "TK-linjan": no dictionary has it, and only its end bends.
        if (last && language == Language.FI && isAbbreviation(word.replaceFirst("-.*", "")) && word.contains("-")) return lower + "*";
        if (!last || !isAbbreviation(word)) return lower + "~";
        return lower + "|" + lower + "-*" + (language == Language.EN ? "|" + lower + "s" : "");
    }

    private static boolean isAbbreviation(String word) {
        return word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static void mark(Match match, String term, String plain, Situation at, Findings findings) {
        var stands = at.draft().text().substring(match.start(), match.end());
        if (plain.isEmpty()) {
            findings.at(match.start(), match.end(), "say-only", stands);
            return;
        }
        var fix = fix(match, term, plain, stands, at).map(text -> new Fix(isFirst(match, at) ? Capitals.like(stands, text) : text, match.start(), match.end()));
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
