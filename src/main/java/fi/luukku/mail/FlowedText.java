package fi.luukku.mail;

/** Joins the lines that format=flowed wrapped (RFC 3676). */
final class FlowedText {

    private FlowedText() {
    }

    static String unfold(String text, boolean deleteSpace) {
        var out = new StringBuilder(text.length());
        int openDepth = -1;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int depth = depth(text, start, end);
            int content = start + depth;
            if (content < end && text.charAt(content) == ' ') content++;
            if (openDepth != depth) {
                if (openDepth >= 0) out.append('\n');
                quoteMarks(depth, out);
            }
            boolean flows = end > content && text.charAt(end - 1) == ' ' && !isSignatureLine(text, content, end);
            out.append(text, content, flows && deleteSpace ? end - 1 : end);
            openDepth = flows ? depth : -1;
            if (!flows && newline >= 0) out.append('\n');
            start = end + 1;
        }
        return out.toString();
    }

    private static int depth(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '>') i++;
        return i - start;
    }

    private static void quoteMarks(int depth, StringBuilder out) {
        out.repeat('>', depth);
        if (depth > 0) out.append(' ');
    }

    private static boolean isSignatureLine(String text, int start, int end) {
        return end - start == 3 && text.startsWith("-- ", start);
    }
}
