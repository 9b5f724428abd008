package fi.luukku.finnish.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write sums.
 *
 * @param point     the decimal sign; NUL if there are no decimals
 * @param group     the sign between thousands; NUL if there is none
 * @param ambiguous one sign with three digits behind it could be either
 */
record Amount(BigDecimal value, char point, char group, int decimals, boolean ambiguous, int end) {

    private static final int LONGEST = 12;
    private static final int MOST_DECIMALS = 6;
    private static final char NONE = '\0';

    /** Reads the number that begins here; null if it is none of a sum. */
    static @Nullable Amount at(CharSequence text, int start, boolean unitFirst) {
        var reading = new Reading(text, start);
        var whole = new StringBuilder(reading.digits(LONGEST));
        if (whole.isEmpty()) return null;
        var group = grouped(reading, whole);
        var single = group != NONE && Chars.isPoint(group) && reading.at - start == whole.length() + 1 && whole.length() <= 6;
        // 1,234 € is a fuel's price or a misplaced English thousand; €1,234 is the latter.
        if (single && group == ',' && !unitFirst) return decimals(whole, group, 3, true, reading.at);
        var point = reading.peek();
        if (group == point || !(Chars.isPoint(point) || point == ':')) return new Amount(new BigDecimal(whole.toString()), NONE, group, 0, single, reading.at);
        var before = reading.at++;
        var fraction = reading.digits(MOST_DECIMALS);
        if (fraction.isEmpty() || (point == ':' && fraction.length() != 2)) return new Amount(new BigDecimal(whole.toString()), NONE, group, 0, single, before);
        return new Amount(new BigDecimal(whole + "." + fraction), point, group, fraction.length(), false, reading.at);
    }

    private static Amount decimals(StringBuilder whole, char point, int count, boolean ambiguous, int end) {
        return new Amount(new BigDecimal(whole.insert(whole.length() - count, '.').toString()), point, NONE, count, ambiguous, end);
    }

    /** Thousands, all parted by the same sign; appends them and says which sign. */
    private static char grouped(Reading reading, StringBuilder whole) {
        if (whole.length() > 3 || whole.charAt(0) == '0') return NONE;
        var sign = reading.peek();
        if (!Chars.isSpace(sign) && !Chars.isPoint(sign) && sign != '\'' && sign != '’') return NONE;
        var any = false;
        while (whole.length() < LONGEST && reading.peek() == sign && isThree(reading)) {
            whole.append(reading.text, reading.at + 1, reading.at + 4);
            reading.at += 4;
            any = true;
        }
        return any ? sign : NONE;
    }

    private static boolean isThree(Reading reading) {
        for (var i = 1; i <= 3; i++) {
            if (!Chars.isDigit(Chars.at(reading.text, reading.at + i))) return false;
        }
        return !Chars.isDigit(Chars.at(reading.text, reading.at + 4));
    }
}
