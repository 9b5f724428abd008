package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/** Quoted-printable; an equals sign that starts no valid code stays as it is. */
final class QuotedPrintable {

    private QuotedPrintable() {
    }

    /** Decodes into {@code out}, or only counts when it is null. Returns the decoded length. */
    static int decode(Slice raw, byte @Nullable [] out) {
        byte[] in = raw.bytes();
        int length = 0;
        int i = raw.from();
        while (i < raw.to()) {
            byte value = in[i];
            if (value == '=') {
                int softEnd = softLineEnd(raw, i + 1);
                if (softEnd > 0) {
                    i = softEnd;
                    continue;
                }
                int code = code(raw, i + 1);
                if (code >= 0) {
                    value = (byte) code;
                    i += 2;
                }
            }
            if (out != null) out[length] = value;
            length++;
            i++;
        }
        return length;
    }

    /** The first place after a piece's length that no code and no soft line break reaches over; if there is none, soon enough all the same. */
    static int pieceEnd(Slice raw) {
        int last = Math.min(raw.to(), raw.from() + 2 * Piecemeal.PIECE);
        for (int i = raw.from() + Piecemeal.PIECE; i < last; i++) {
            if (isBetween(raw.bytes()[i - 2], raw.bytes()[i - 1])) return i;
        }
        return last;
    }

    private static boolean isBetween(byte before, byte previous) {
        return before != '=' && previous != '=' && previous != ' ' && previous != '\t' && previous != '\r';
    }

    /** The position after a soft line break whose equals sign was just before, or -1. */
    private static int softLineEnd(Slice raw, int position) {
        int i = position;
        while (i < raw.to() && (raw.bytes()[i] == ' ' || raw.bytes()[i] == '\t')) i++;
        if (i == raw.to()) return i;
        if (raw.bytes()[i] == '\n') return i + 1;
        if (raw.bytes()[i] != '\r') return -1;
        return i + 1 < raw.to() && raw.bytes()[i + 1] == '\n' ? i + 2 : i + 1;
    }

    static int code(Slice raw, int position) {
        if (position + 1 >= raw.to()) return -1;
        int high = Character.digit(raw.bytes()[position], 16);
        int low = Character.digit(raw.bytes()[position + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
