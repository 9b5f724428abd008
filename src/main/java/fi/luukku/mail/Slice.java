package fi.luukku.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of bytes in the raw mail, not copied. */
record Slice(byte[] bytes, int from, int to) {

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    Slice between(int start, int end) {
        return new Slice(bytes, start, Math.max(start, end));
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The position after the next line end at or after {@code position}, or {@link #to()}. */
    int afterLine(int position) {
        int i = position;
        while (i < to && bytes[i] != '\n') i++;
        return Math.min(i + 1, to);
    }

    /** The end of the line's content that ends, with its line end, at {@code next}. */
    int lineEnd(int start, int next) {
        int end = next;
        if (end > start && bytes[end - 1] == '\n') end--;
        if (end > start && bytes[end - 1] == '\r') end--;
        return end;
    }

    boolean isAscii() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) return false;
        }
        return true;
    }

    String latin1() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }
}
