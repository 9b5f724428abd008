package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.LanguageGuess.Guess;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft, a paragraph of it, its subject or an attachment in another language than the customer's. */
final class LanguageMismatch extends NamedRule {

    private static final int FEW_WORDS = 3;
    /** So long a paragraph is no name or saying from another language. */
    private static final int LONG = 10;
    /** What is further on in an endless text is not looked at. */
    private static final int LOOK = 10_000;
    /** A subject is short and full of names: two known words of another language at least. */
    private static final int SURE = 4;
    private static final double SMALL_PART = 0.4;
    /** "VS: ", "Re: ": the subject is the thread's, not ours. */
    private static final Pattern ANSWER = Pattern.compile("(?i)^\\s*(re|vs|sv|vl|fwd?|aw)\\s*:.*");

    private final RuleFile file = RuleFile.of("language.mismatch");
    private final Phrases wanted = file.phrases("wanted");

    LanguageMismatch() {
        super("language.mismatch", Severity.WARN, new Cost(Factor.CARING, 0.6));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var theirs = at.customerLanguage();
        var customer = at.customer();
        if (theirs == null || at.draft().customer().language() == null && at.draft().customer().expected() == null && customer.length() < FEW_WORDS) return;
        var asked = customer.first(wanted).map(match -> Language.of(match.kind())).orElse(theirs);
        var guess = new LanguageGuess(at.morphology());
        // What the sender tells of the language may be wrong; what was found out need not be found out again.
        var found = at.draft().language() == null && at.language() != null ? new Guess(at.language(), false, 0) : guess.of(at.draft().text(), theirs);
        var ours = found.language();
        var paragraphs = Paragraph.in(at, guess);
        var partly = paragraphs.stream().anyMatch(paragraph -> paragraph.language == theirs);
        if (at.reply().length() >= FEW_WORDS && ours != null && ours != asked && !partly) {
            if (ours != theirs) findings.whole("say");
        } else if (found.foreign() && at.reply().length() >= FEW_WORDS) {
            findings.whole("say");
        } else if (asked == theirs) {
            paragraphs(at, theirs, paragraphs, findings);
        }
        subject(at, ours == asked ? asked : theirs, guess, findings);
        attachments(at, ours == asked ? asked : theirs, findings);
    }

    /** A letter written twice, once in each language, is for whoever reads it. */
    private static void paragraphs(Situation at, Language theirs, List<Paragraph> all, Findings findings) {
        var others = all.stream().filter(paragraph -> paragraph.language != theirs).toList();
        var twice = others.stream().mapToInt(Paragraph::words).sum() > SMALL_PART * at.reply().length() || !others.isEmpty() && others.getFirst() == all.getFirst();
        if (!twice) for (var other : others) findings.at(other.start, other.end, "say-paragraph");
    }

    /** A paragraph that is long enough to tell its language; not a quoted one. */
    private record Paragraph(int start, int end, int words, Language language) {

        static List<Paragraph> in(Situation at, LanguageGuess guess) {
            var paragraphs = new ArrayList<Paragraph>();
            var words = at.reply().words();
            for (int first = 0; first < words.size() && words.get(first).start() < LOOK; ) {
                var last = first;
                while (last + 1 < words.size() && !isApart(at, words.get(last), words.get(last + 1))) last++;
                var own = words.subList(first, last + 1).stream().filter(word -> word.is(Token.Kind.WORD) && !word.quoted()).toList();
                var start = words.get(first).start();
                var end = words.get(last).end();
                if (own.size() >= LONG) {
                    var language = isKnown(own) ? at.language() : guess.of(at.reply().text().substring(start, end), null).language();
                    if (language != null) paragraphs.add(new Paragraph(start, end, own.size(), language));
                }
                first = last + 1;
            }
            return paragraphs;
        }

        private static boolean isApart(Situation at, Word word, Word next) {
            var gap = at.reply().text().substring(word.end(), next.start());
            return gap.indexOf('\n') != gap.lastIndexOf('\n');
        }

        /** Most words in the dictionary: surely Finnish. */
        private static boolean isKnown(List<Word> words) {
            return 4 * words.stream().filter(word -> !word.analyses().isEmpty()).count() > 3L * words.size();
        }
    }

    private static void subject(Situation at, Language expected, LanguageGuess guess, Findings findings) {
        var subject = at.draft().subject();
        if (subject == null || subject.isBlank() || ANSWER.matcher(subject).matches()) return;
        var found = guess.of(subject, expected);
        if (found.language() != null && found.language() != expected && found.weight() >= SURE) findings.whole("say-subject", subject);
    }

    /** By their text; where that is not known, by the kind of paper that a name tells: "palautusohje.pdf". */
    private void attachments(Situation at, Language expected, Findings findings) {
        for (var attached : at.draft().attachments()) {
            if (!attached.languages().isEmpty()) {
                if (!attached.languages().contains(expected)) findings.whole("say-attachment", attached.name());
            } else {
                var language = of(attached.name());
                if (language != null && language != expected) findings.whole("say-name", attached.name());
            }
        }
    }

    /** Null for a name that tells none, or several. */
    private @Nullable Language of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        Language found = null;
        for (var language : Language.values()) {
            if (file.lines("paper", language).stream().noneMatch(lower::contains)) continue;
            if (found != null) return null;
            found = language;
        }
        return found;
    }
}
