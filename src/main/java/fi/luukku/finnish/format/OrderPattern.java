package fi.luukku.finnish.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form of a store's order numbers: # stands for a digit, @ for a letter, #+ and @+ for one or more, anything else for itself.
 * A hyphen in it may be written as any dash, as a space, or left out. "KK-####-#+" finds KK-2026-10482, "kk 2026 10482" and KK202610482.
 */
public record OrderPattern(String form) {

    private static final int MOST = 18;

    public OrderPattern {
        if (form.isBlank() || form.length() > 40 || form.chars().noneMatch(c -> c == '#')) throw new IllegalArgumentException("no form of order numbers: " + form);
    }

    /** Digits alone could be any number: such a form needs # or a word before it. */
    boolean isPlain() {
        return form.chars().allMatch(c -> c == '#' || c == '+');
    }

    /** The number that begins here, spelt as the form has it; null if none does. */
    @Nullable Found<String> at(CharSequence text, int start) {
        var number = new StringBuilder();
        var reading = new Reading(text, start);
        for (var i = 0; i < form.length(); i++) {
            var sign = form.charAt(i);
            var many = i + 1 < form.length() && form.charAt(i + 1) == '+' && (sign == '#' || sign == '@');
            if (!(many ? several(reading, sign, number) : one(reading, sign, number))) return null;
            if (many) i++;
        }
        return Chars.endsAt(text, reading.at) && !Chars.goesOn(text, reading.at) ? new Found<>(start, reading.at, number.toString()) : null;
    }

    private static boolean several(Reading reading, char sign, StringBuilder number) {
        var count = 0;
        while (count < MOST && one(reading, sign, number)) count++;
        return count > 0;
    }

    private static boolean one(Reading reading, char sign, StringBuilder number) {
        var c = reading.peek();
        if (sign == '-') {
            if (!reading.takeHyphen()) reading.spaces(1);
            number.append('-');
            return true;
        }
        if (!fits(sign, c)) return false;
        number.append(sign == '#' ? c : sign == '@' ? Character.toUpperCase(c) : sign);
        reading.at++;
        return true;
    }

    private static boolean fits(char sign, char c) {
        if (sign == '#') return Chars.isDigit(c);
        if (sign == '@') return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return sign == c || String.valueOf(sign).toLowerCase(Locale.ROOT).equals(String.valueOf(c).toLowerCase(Locale.ROOT));
    }
}
