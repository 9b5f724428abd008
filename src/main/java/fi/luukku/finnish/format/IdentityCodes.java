package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds personal identity codes, in small letters and with spaces around the sign as well. */
public final class IdentityCodes {

    static final char MASK = '*';
    private static final int SPACES = 2;

    private IdentityCodes() {
    }

    public static List<Found<IdentityCode>> in(CharSequence text) {
        var found = new ArrayList<Found<IdentityCode>>();
        for (var i = Chars.nextNumber(text, 0); i < text.length(); i = Chars.nextNumber(text, i + 1)) {
            var one = Chars.startsAt(text, i) ? at(text, i) : null;
            if (one != null) found.add(one);
        }
        return List.copyOf(found);
    }

    private static @Nullable Found<IdentityCode> at(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var date = reading.digits(6);
        if (date.length() != 6) return null;
        reading.spaces(SPACES);
        var sign = Chars.isHyphen(reading.peek()) ? '-' : capital(reading.peek());
        if (IdentityCode.century(sign) < 0) return null;
        reading.at++;
        reading.spaces(SPACES);
        var number = number(reading);
        if (number.isEmpty()) return null;
        var check = capital(reading.peek());
        var end = reading.at + 1;
        // A letter at the end is hardly chance; digits only could be a part of something longer.
        if (!Chars.endsAt(text, end) || (Chars.isDigit(check) && isLinked(text, start, end))) return null;
        var code = IdentityCode.of(date, sign, number, check);
        return code == null ? null : new Found<>(start, end, code);
    }

    private static String number(Reading reading) {
        var from = reading.at;
        for (var i = from; i < from + 3; i++) {
            if (!Chars.isDigit(Chars.at(reading.text, i))) return "";
        }
        reading.at = from + 3;
        return reading.text.subSequence(from, from + 3).toString();
    }

    // Masked digits count as digits, so that masking one code never lets another appear.
    private static boolean isLinked(CharSequence text, int start, int end) {
        var before = start - 1;
        while (start - before <= SPACES && Chars.isSpace(Chars.at(text, before))) before--;
        var after = end;
        while (after - end < SPACES && Chars.isSpace(Chars.at(text, after))) after++;
        return (Chars.isHyphen(Chars.at(text, before)) && isNumeral(Chars.at(text, before - 1)))
            || (Chars.isHyphen(Chars.at(text, after)) && isNumeral(Chars.at(text, after + 1)))
            || Chars.wentBefore(text, start) || Chars.goesOn(text, end);
    }

    private static boolean isNumeral(char c) {
        return Chars.isDigit(c) || c == CardNumbers.MASK || c == MASK;
    }

    private static char capital(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }
}
