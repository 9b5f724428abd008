package fi.luukku.search;

import fi.luukku.search.Highlight.Span;
import java.util.ArrayList;
import java.util.List;

/** The piece of a text around its first finds, from a sentence's or a word's beginning to a word's end, on one line. */
final class Excerpts {

    private static final int LENGTH = 180;
    private static final int BEFORE = 60;
    /** What is as short as a subject is shown whole. */
    private static final int SHORT = 90;

    private Excerpts() {}

    static Highlight of(String text, List<Span> spans) {
        var first = spans.isEmpty() ? 0 : spans.getFirst().start();
        var start = start(text, first);
        var end = end(text, start, spans.isEmpty() ? 0 : spans.getFirst().end());
        return new Cut(text, start, end).with(spans);
    }

    /** The sentence's beginning when it is near, else a word's. */
    private static int start(String text, int first) {
        if (first <= BEFORE / 4 || text.length() <= SHORT) return 0;
        var from = Math.max(0, first - BEFORE);
        for (int at = first - 1; at >= from; at--) {
            var mark = text.charAt(at);
            if (mark == '\n' || at > from && " \n".indexOf(mark) >= 0 && ".!?".indexOf(text.charAt(at - 1)) >= 0) return at + 1;
        }
        if (from == 0) return 0;
        for (int at = from; at < first; at++) if (Character.isWhitespace(text.charAt(at))) return at + 1;
        return within(text, from);
    }

    private static int end(String text, int start, int needed) {
        var limit = Math.max(start + LENGTH, needed);
        if (limit >= text.length()) return text.length();
        for (int at = limit; at > Math.max(needed, start + LENGTH / 2); at--) if (Character.isWhitespace(text.charAt(at))) return at;
        return within(text, limit);
    }

    /** Not in the midst of a pair of surrogates. */
    private static int within(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Spaces are drawn together and what was left out is told; the spans move with it. */
    private static final class Cut {

        private final StringBuilder line = new StringBuilder();
        private final int[] moved;
        private final int start;
        private final int end;

        Cut(String text, int start, int end) {
            this.start = start;
            this.end = end;
            moved = new int[end - start + 1];
            if (!text.substring(0, start).isBlank()) line.append('…');
            var begun = line.length();
            for (int at = start; at < end; at++) {
                var letter = text.charAt(at);
                var space = Character.isWhitespace(letter) || letter == '\u00A0';
                moved[at - start] = line.length();
                if (!space) line.append(letter);
                else if (line.length() > begun && line.charAt(line.length() - 1) != ' ') line.append(' ');
            }
            moved[end - start] = line.length();
            while (line.length() > begun && line.charAt(line.length() - 1) == ' ') line.setLength(line.length() - 1);
            if (!text.substring(end).isBlank()) line.append('…');
        }

        Highlight with(List<Span> spans) {
            var shown = new ArrayList<Span>();
            for (var span : spans) {
                if (span.start() < start || span.end() > end) continue;
                shown.add(new Span(moved[span.start() - start], Math.min(moved[span.end() - start], line.length())));
            }
            return new Highlight(line.toString(), List.copyOf(shown));
        }
    }
}
