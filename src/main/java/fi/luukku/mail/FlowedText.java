package fi.luukku.mail;

/** Joins the lines that format=flowed wrapped (RFC 3676). */
final class FlowedText {

    private static final int NO_LINE = -1;

    private final boolean deleteSpace;
    private final StringBuilder out = new StringBuilder();

    /** The quote depth of the line that flows on, if any. */
    private int openDepth = NO_LINE;

    FlowedText(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    String unfold(String text) {
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(text, start, end);
            if (openDepth == NO_LINE && newline >= 0) out.append('\n');
            start = end + 1;
        }
        return out.toString();
    }

    private void line(String text, int start, int end) {
        int depth = depth(text, start, end);
        int content = start + depth;
        if (content < end && text.charAt(content) == ' ') content++;
        if (openDepth != depth) open(depth);
        boolean flows = end > content && text.charAt(end - 1) == ' ' && !isSignatureLine(text, content, end);
        out.append(text, content, flows && deleteSpace ? end - 1 : end);
        openDepth = flows ? depth : NO_LINE;
    }

    private static int depth(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '>') i++;
        return i - start;
    }

    /** A line that flows on ends at another depth all the same. */
    private void open(int depth) {
        if (openDepth != NO_LINE) out.append('\n');
        out.repeat('>', depth);
        if (depth > 0) out.append(' ');
    }

    private static boolean isSignatureLine(String text, int start, int end) {
        return end - start == 3 && text.startsWith("-- ", start);
    }
}
