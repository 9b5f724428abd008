package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** {@code ti 4.3.2025 klo 17.50 Matti Meikäläinen (matti@example.fi) kirjoitti:} in its many forms, wrapped or not. */
final class AttributionRule implements QuoteRule {

    private static final int MOST_LINES = 4;
    private static final List<String> VERBS = List.of("kirjoitti", "lähetti viestin", "skrev", "wrote", "schrieb", "a écrit", "escribió", "kirjutas");
    private static final List<String> COLON_VERBS = List.of("kirjoitti: ", "wrote: ", "skrev: ");
    private static final List<String> NOUNS = List.of("lainaus ", "citerar ", "quoting ", "zitat von ");
    private static final List<String> OPENINGS = List.of("on ", "den ", "am ", "le ", "el ", "quoting ", "lainaus ", "citerar ", "zitat von ");

    @Override
    public QuoteRule.@Nullable Heading at(Lines lines, int line) {
        if (lines.lastCharacter(line) != ':') return textOnSameLine(lines, line);
        String joined = "";
        QuoteRule.Heading shortest = null;
        for (int first = line; first >= 0 && first > line - MOST_LINES && !lines.isBlank(first) && !lines.isQuoted(first); first--) {
            joined = joined.isEmpty() ? lines.get(first) : lines.get(first) + " " + joined;
            if (joined.length() > 400) break;
            QuoteRule.Heading found = judge(joined, first, line);
            if (found == null) continue;
            if (opens(joined)) return found;
            if (shortest == null) shortest = found;
        }
        return shortest;
    }

    /** Yahoo lets the quoted text go on after the colon. */
    private static QuoteRule.@Nullable Heading textOnSameLine(Lines lines, int line) {
        String text = lines.get(line);
        for (String end : COLON_VERBS) {
            int at = text.indexOf(end);
            String head = at < 0 ? "" : text.substring(0, at + end.length());
            if (!head.isEmpty() && opens(head)) return judge(head, line, line);
        }
        return null;
    }

    private static QuoteRule.@Nullable Heading judge(String joined, int first, int last) {
        String lower = joined.toLowerCase(Locale.ROOT);
        boolean verb = VERBS.stream().anyMatch(lower::contains);
        boolean noun = NOUNS.stream().anyMatch(lower::startsWith);
        if (!verb && !noun || isSentence(lower)) return null;
        boolean address = lower.indexOf('@') > 0;
        boolean dated = DateTrace.hasDate(lower);
        boolean certain = address && (dated || verb) || dated && DateTrace.hasTime(lower);
        return new Heading(first, last + 1, certain, "attribution");
    }

    /** Own words that lead to a quote: "Asiakaspalvelunne kirjoitti minulle näin:". */
    private static boolean isSentence(String lower) {
        return lower.contains("? ") || lower.contains("! ") || lower.contains(" minulle") || lower.contains(" että") || lower.contains(" näin")
                || lower.contains(" to me ") || lower.contains(" till mig ") || lower.contains("kirjoittivat");
    }

    /** Whether this looks like the attribution's beginning and not its wrapped tail. */
    private static boolean opens(String joined) {
        String lower = joined.toLowerCase(Locale.ROOT);
        if (OPENINGS.stream().anyMatch(lower::startsWith)) return true;
        return Character.isDigit(lower.charAt(0)) && DateTrace.startsWithDate(lower) || DateTrace.startsWithWeekday(lower);
    }
}
