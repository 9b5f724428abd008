package fi.luukku.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Identity codes and card numbers that are right by their check digits, and nobody's in particular. */
public final class Codes {

    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String HEX = "0123456789ABCDEF";

    private Codes() {}

    /** One that ends in a letter no hexadecimal number has, such as 131052-308T: its end stands in no id by chance. */
    public static String identity() {
        while (true) {
            var digits = "%02d%02d%02d%03d".formatted(number(1, 28), number(1, 12), number(20, 99), number(2, 899));
            var check = CHECKS.charAt(Integer.parseInt(digits) % 31);
            if (HEX.indexOf(check) < 0) return digits.substring(0, 6) + "-" + digits.substring(6) + check;
        }
    }

    /** In groups of four. */
    public static String card() {
        var digits = "4929" + "%04d%07d".formatted(number(0, 9999), number(0, 9_999_999));
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }
        return (digits + (10 - sum % 10) % 10).replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static int number(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to + 1);
    }
}
