package fi.luukku.mail;

/** Text that a database, a page and a person can take: no U+0000, no lone surrogates, line ends as {@code \n}. */
final class CleanText {

    private CleanText() {
    }

    static String of(String text) {
        int i = 0;
        while (i < text.length() && isFine(text.charAt(i))) i++;
        return i == text.length() ? text : rewrite(text, i);
    }

    private static boolean isFine(char c) {
        return c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c > 0x9F && !Character.isSurrogate(c) && c != '\uFEFF';
    }

    private static String rewrite(String text, int start) {
        var out = new StringBuilder(text.length()).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isFine(c)) out.append(c);
            else if (c == '\r') i = lineEnd(text, i, out);
            else if (c == '\f' || c == 0x0B || c == 0x85) out.append('\n');
            else if (Character.isSurrogate(c)) i = surrogate(text, i, out);
        }
        return out.toString();
    }

    private static int lineEnd(String text, int i, StringBuilder out) {
        out.append('\n');
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 1 : i;
    }

    private static int surrogate(String text, int i, StringBuilder out) {
        boolean pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
            out.append('\uFFFD');
            return i;
        }
        out.append(text, i, i + 2);
        return i + 1;
    }

    /** One line: control characters and runs of white space become single spaces. */
    static String line(String text) {
        var out = new StringBuilder(text.length());
        String clean = of(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean space = c == '\n' || c == '\t' || c == ' ' || c == 0x2028 || c == 0x2029;
            if (!space) out.append(c);
            else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
        }
        return out.toString().strip();
    }

    /** The first {@code limit} characters, never half a character. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
