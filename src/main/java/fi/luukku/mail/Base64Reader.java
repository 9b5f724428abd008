package fi.luukku.mail;

import java.util.Arrays;

/** Base64 that skips what does not belong, reads past padding in the middle and keeps a cut-off tail. */
final class Base64Reader {

    private static final byte[] VALUES = values();

    private Base64Reader() {
    }

    /** Whether the beginning looks like base64 at all and not like a text under a wrong label. */
    static boolean fits(Slice raw) {
        int strangers = 0;
        int end = Math.min(raw.to(), raw.from() + 2000);
        for (int i = raw.from(); i < end; i++) {
            byte character = raw.bytes()[i];
            boolean fits = character == '=' || character == '\r' || character == '\n' || character >= 0 && VALUES[character] >= 0;
            if (!fits) strangers++;
        }
        return strangers * 20 <= end - raw.from();
    }

    static byte[] decode(Slice raw) {
        byte[] out = new byte[raw.length() / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int count = 0;
        for (int i = raw.from(); i < raw.to(); i++) {
            byte character = raw.bytes()[i];
            if (character == '=') {
                length = flush(bits, count, out, length);
                count = 0;
                continue;
            }
            int value = character < 0 ? -1 : VALUES[character];
            if (value < 0) continue;
            bits = bits << 6 | value;
            if (++count == 4) {
                length = flush(bits, count, out, length);
                count = 0;
            }
        }
        return Arrays.copyOf(out, flush(bits, count, out, length));
    }

    /** The end of the first group of four after a piece's length. */
    static int pieceEnd(Slice raw) {
        int count = 0;
        for (int i = raw.from(); i < raw.to(); i++) {
            byte character = raw.bytes()[i];
            if (character == '=') count = 0;
            else if (character >= 0 && VALUES[character] >= 0) count = (count + 1) % 4;
            if (count == 0 && i - raw.from() >= Piecemeal.PIECE) return i + 1;
        }
        return raw.to();
    }

    private static int flush(int bits, int count, byte[] out, int length) {
        if (count < 2) return length;
        int aligned = bits << 6 * (4 - count);
        int at = length;
        out[at++] = (byte) (aligned >> 16);
        if (count > 2) out[at++] = (byte) (aligned >> 8);
        if (count > 3) out[at++] = (byte) aligned;
        return at;
    }

    static long decodedSize(Slice raw) {
        long size = 0;
        int count = 0;
        for (int i = raw.from(); i < raw.to(); i++) {
            byte character = raw.bytes()[i];
            if (character == '=') {
                size += tail(count);
                count = 0;
            } else if (character >= 0 && VALUES[character] >= 0 && ++count == 4) {
                size += 3;
                count = 0;
            }
        }
        return size + tail(count);
    }

    private static int tail(int count) {
        return Math.max(0, count - 1);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) values[alphabet.charAt(i)] = (byte) i;
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
