package fi.luukku.channel.form;

import java.util.Set;

/** What strangers typed, without what does not show: such characters deceive the eye, break headers or the database. */
final class Clean {

    private static final Set<Integer> INVISIBLE = Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE,
        (int) Character.PRIVATE_USE, (int) Character.UNASSIGNED, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Clean() {}

    /** One line: no line break can slip into a header. */
    static String line(String raw, int longest) {
        var line = kept(raw.replaceAll("\\s", " ")).replaceAll("\\h+", " ").strip();
        return cut(line, longest).strip();
    }

    static String text(String raw) {
        var lines = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').split("\n", -1);
        for (int i = 0; i < lines.length; i++) lines[i] = kept(lines[i]).stripTrailing();
        return String.join("\n", lines).strip();
    }

    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) return text;
        return text.substring(0, text.offsetByCodePoints(0, longest));
    }

    // The joiner stays: it holds together emoji of families and flags.
    private static String kept(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == ZERO_WIDTH_JOINER || !INVISIBLE.contains(Character.getType(c))).forEach(out::appendCodePoint);
        return out.toString();
    }
}
