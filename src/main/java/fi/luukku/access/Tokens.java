package fi.luukku.access;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Random secrets of 256 bits, written with digits and letters only so that they survive links and copying. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int LENGTH = 43;

    private Tokens() {}

    static String random() {
        var left = new BigInteger(256, RANDOM);
        var text = new StringBuilder(LENGTH);
        while (text.length() < LENGTH) {
            var parts = left.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return text.toString();
    }
}
