package fi.luukku.mail;

import java.nio.charset.StandardCharsets;

/** UTF-8 where the bytes are valid, with stray bytes read as Windows-1252. */
final class Utf8 {

    private Utf8() {
    }

    static boolean isValid(Slice bytes) {
        for (int i = bytes.from(); i < bytes.to(); ) {
            int length = sequence(bytes, i);
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    static String decode(Slice bytes) {
        if (isValid(bytes)) return withoutMark(new String(bytes.bytes(), bytes.from(), bytes.length(), StandardCharsets.UTF_8));
        var out = new StringBuilder(bytes.length());
        int valid = bytes.from();
        for (int i = bytes.from(); i < bytes.to(); ) {
            int length = sequence(bytes, i);
            if (length > 0) {
                i += length;
                continue;
            }
            out.append(new String(bytes.bytes(), valid, i - valid, StandardCharsets.UTF_8));
            out.append(stray(bytes, i));
            valid = ++i;
        }
        return withoutMark(out.append(new String(bytes.bytes(), valid, bytes.to() - valid, StandardCharsets.UTF_8)).toString());
    }

    private static String stray(Slice bytes, int position) {
        return new String(bytes.bytes(), position, 1, Charsets.WINDOWS_1252);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The length of the valid sequence at {@code i}, or 0. */
    private static int sequence(Slice bytes, int i) {
        int lead = bytes.bytes()[i] & 0xFF;
        if (lead < 0x80) return 1;
        if (lead < 0xC2 || lead > 0xF4) return 0;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + length > bytes.to()) return 0;
        int second = bytes.bytes()[i + 1] & 0xFF;
        if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0;
        for (int k = 2; k < length; k++) {
            if ((bytes.bytes()[i + k] & 0xC0) != 0x80) return 0;
        }
        return length;
    }

    private static int lowestSecond(int lead) {
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    private static int highestSecond(int lead) {
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }
}
