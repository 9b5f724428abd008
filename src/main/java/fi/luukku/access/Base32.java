package fi.luukku.access;

import java.io.ByteArrayOutputStream;

/** RFC 4648 without padding: the letters that authenticator apps take a secret in. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : bytes) {
            held = held << 8 | octet & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(LETTERS.charAt(held >> bits - 5 & 31));
        }
        if (bits > 0) text.append(LETTERS.charAt(held << 5 - bits & 31));
        return text.toString();
    }

    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) bytes.write(held >> (bits -= 8) & 0xff);
        }
        return bytes.toByteArray();
    }
}
