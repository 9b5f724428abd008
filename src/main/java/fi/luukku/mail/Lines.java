package fi.luukku.mail;

import java.util.Arrays;

/** A text as lines that know their offsets. */
final class Lines {

    private static final int LONGEST_COMPARED = 500;

    private final String text;
    private int[] starts = new int[64];
    private int count;

    Lines(String text) {
        this.text = text;
        add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) add(at + 1);
    }

    private void add(int start) {
        if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
        starts[count++] = start;
    }

    int count() {
        return count;
    }

    /** The offset of the line; the length of the text for the line after the last. */
    int start(int line) {
        return line >= count ? text.length() : starts[line];
    }

    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Without surrounding white space and the asterisks of bold text; cut when very long. */
    String get(int line) {
        int from = starts[line];
        int to = end(line);
        while (from < to && isMargin(text.charAt(from))) from++;
        while (to > from && isMargin(text.charAt(to - 1))) to--;
        return text.substring(from, Math.min(to, from + LONGEST_COMPARED));
    }

    private int end(int line) {
        return line + 1 < count ? starts[line + 1] - 1 : text.length();
    }

    private static boolean isMargin(char c) {
        return c == ' ' || c == '\t' || c == 0xA0 || c == '*' || c == 0x200B || c == 0x200E || c == 0x202F;
    }

    /** As it stands, trailing spaces included. */
    String raw(int line) {
        return text.substring(starts[line], Math.min(end(line), starts[line] + LONGEST_COMPARED));
    }

    boolean isBlank(int line) {
        for (int i = starts[line]; i < end(line); i++) {
            if (!isMargin(text.charAt(i))) return false;
        }
        return true;
    }

    boolean isQuoted(int line) {
        int from = starts[line];
        int to = end(line);
        if (from < to && text.charAt(from) == ' ') from++;
        return from < to && text.charAt(from) == '>';
    }

    /** The last character that is no margin, or 0 for a blank line. */
    char lastCharacter(int line) {
        int to = end(line);
        while (to > starts[line] && isMargin(text.charAt(to - 1))) to--;
        return to > starts[line] ? text.charAt(to - 1) : 0;
    }

    /** The first line at or after {@code line} that is not blank, or {@link #count()}. */
    int nextWritten(int line) {
        int i = line;
        while (i < count && isBlank(i)) i++;
        return i;
    }

    /** The last line before {@code line} that is not blank, or -1. */
    int previousWritten(int line) {
        int i = line - 1;
        while (i >= 0 && isBlank(i)) i--;
        return i;
    }
}
