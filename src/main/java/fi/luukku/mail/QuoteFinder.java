package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Finds where a mail's quoted history starts. Answers between quotes stay in sight: only what trails is history. */
final class QuoteFinder {

    private static final List<QuoteRule> RULES = List.of(new DividerRule(), new HeaderBlockRule(), new AttributionRule());
    private static final List<String> ANSWERS_BELOW = List.of(
            "vastaukset alla", "vastaukseni alla", "vastasin alle", "vastaan alle", "vastaukset viestin seassa", "vastaukset tekstin seassa",
            "vastaukset viestisi", "kommentit alla", "kommenttini alla", "ks. alla", "katso alta", "punaisella alla", "alla punaisella",
            "svar nedan", "svaren nedan", "mina svar nedan", "se nedan", "see below", "answers below", "my answers below", "comments below",
            "replies inline", "answers inline", "see inline", "in red below");

    private final Lines lines;

    private QuoteFinder(Lines lines) {
        this.lines = lines;
    }

    /** @param line the first line of history; the number of lines when there is none */
    record Verdict(int line, String rule) {
    }

    /** @param marked offset that the HTML marks as history's start, or -1 */
    static Verdict find(Lines lines, int marked) {
        return new QuoteFinder(lines).verdict(marked);
    }

    private Verdict verdict(int marked) {
        QuoteRule.Heading heading = firstCertain();
        Verdict found = heading == null ? none() : new Verdict(heading.first(), heading.rule());
        int markedLine = marked < 0 ? lines.count() : lines.lineAt(marked);
        if (markedLine < found.line) found = new Verdict(markedLine, "html-mark");
        Verdict trailing = trailing();
        if (trailing.line < found.line) found = trailing;
        if (found.line == lines.count() || !trailing.equals(found) && saysAnswersAreBelow(found.line)) return none();
        return new Verdict(withRuleAbove(found.line), found.rule);
    }

    private Verdict none() {
        return new Verdict(lines.count(), "");
    }

    /** The first heading after which everything is history. */
    private QuoteRule.@Nullable Heading firstCertain() {
        for (int line = 0; line < lines.count(); line++) {
            if (lines.isBlank(line) || lines.isQuoted(line)) continue;
            QuoteRule.Heading heading = at(line);
            if (heading != null && heading.certain() && !isQuotedAfter(heading)) return heading;
        }
        return null;
    }

    private QuoteRule.@Nullable Heading at(int line) {
        for (QuoteRule rule : RULES) {
            QuoteRule.Heading heading = rule.at(lines, line);
            if (heading != null) return heading;
        }
        return null;
    }

    private boolean isQuotedAfter(QuoteRule.Heading heading) {
        int next = lines.nextWritten(heading.next());
        return next < lines.count() && lines.isQuoted(next);
    }

    /** The block of marked lines at the end, with the heading above it. */
    private Verdict trailing() {
        int last = lines.previousWritten(lines.count());
        for (int skipped = 0; skipped < 2 && last >= 0 && SignatureFinder.isDevicePhrase(lines.get(last)); skipped++) last = lines.previousWritten(last);
        if (last < 0 || !lines.isQuoted(last)) return none();
        int first = last;
        for (int above = last; above >= 0 && lines.isQuoted(above); above = lines.previousWritten(above)) first = above;
        QuoteRule.Heading heading = headingAbove(first);
        return heading == null ? new Verdict(first, "quote-marks") : new Verdict(heading.first(), heading.rule());
    }

    private QuoteRule.@Nullable Heading headingAbove(int first) {
        int above = lines.previousWritten(first);
        for (int line = above; line >= 0 && line > above - 8 && !lines.isBlank(line); line--) {
            QuoteRule.Heading heading = at(line);
            if (heading != null && heading.next() > above) return heading;
        }
        return null;
    }

    private boolean saysAnswersAreBelow(int line) {
        int from = Math.max(0, line - 60);
        for (int i = from; i < line; i++) {
            String lower = lines.get(i).toLowerCase(Locale.ROOT);
            if (ANSWERS_BELOW.stream().anyMatch(lower::contains)) return true;
        }
        return false;
    }

    /** The line drawn above the heading goes with it. */
    private int withRuleAbove(int line) {
        int above = lines.previousWritten(line);
        return above >= 0 && isDrawnLine(lines.get(above)) ? above : line;
    }

    private static boolean isDrawnLine(String text) {
        return text.length() >= 5 && text.chars().allMatch(c -> c == '_' || c == '-' || c == '=' || c == 0x2500 || c == 0x2014);
    }
}
