package fi.luukku.finnish.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone numbers: with their country, or Finnish ones that begin with 0. Where one could begin and end is found here,
 * in linear time; whether it is a number of a real plan says libphonenumber.
 */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "FI";
    /** Åland's too. */
    private static final int HOME_CODE = 358;
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 16;
    /** Each try costs some microseconds. What has more different numbers than this is no message. */
    private static final int MOST_TRIES = 500;

    private Phones() {
    }

    public static List<Found<Phone>> in(CharSequence text) {
        var found = new ArrayList<Found<Phone>>();
        Map<String, Optional<Phone>> known = new HashMap<>();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c != '0' && c != '+') || !mayBegin(text, i)) continue;
            var one = at(text, i, known);
            if (one == null) continue;
            found.add(one);
            i = one.end() - 1;
        }
        return found.isEmpty() ? List.of() : List.copyOf(apart(text, found));
    }

    /** The number somebody gave as their own; empty if it is none. */
    public static Optional<Phone> of(String written) {
        return Optional.ofNullable(parse(written));
    }

    private static boolean isNamedOtherwise(CharSequence text, int start) {
        return Naming.ORDER.before(text, start) || Naming.REFERENCE.before(text, start) || Naming.TRACKING.before(text, start);
    }

    private static List<Found<Phone>> apart(CharSequence text, List<Found<Phone>> found) {
        var dates = Dates.in(text).stream().filter(date -> date.value().form() != WrittenDate.Form.DOTTED).toList();
        found = Overlaps.without(found, dates);
        var left = Overlaps.without(Overlaps.without(found, IdentityCodes.in(text)), Ibans.in(text));
        return Overlaps.without(Overlaps.without(left, CardNumbers.in(text)), TrackingCodes.in(text));
    }

    private static boolean mayBegin(CharSequence text, int start) {
        var before = Chars.at(text, start - 1);
        if (Chars.isPart(before) || before == '+' || before == '#' || before == '=' || before == '_' || before == '*') return false;
        return !((Chars.isPoint(before) || Chars.isHyphen(before) || before == '/' || before == ':') && Chars.isDigit(Chars.at(text, start - 2)));
    }

    /** The longest number that begins here and is one. */
    private static @Nullable Found<Phone> at(CharSequence text, int start, Map<String, Optional<Phone>> known) {
        var ends = ends(text, start);
        var from = Chars.at(text, start - 1) == '(' && ends.stream().anyMatch(end -> closes(text, start, end)) ? start - 1 : start;
        for (var end : ends.reversed()) {
            var written = text.subSequence(start, end).toString();
            if (known.size() >= MOST_TRIES && !known.containsKey(written)) return null;
            var phone = known.computeIfAbsent(written, number -> Optional.ofNullable(parse(number)));
            if (phone.isPresent()) return isNamedOtherwise(text, start) ? null : new Found<>(from, end, phone.get());
        }
        return null;
    }

    private static boolean closes(CharSequence text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) == ')') return true;
        }
        return false;
    }

    /** Where a number that begins here may end: behind a group of digits, with nothing there that would go on with it. */
    private static List<Integer> ends(CharSequence text, int start) {
        var ends = new ArrayList<Integer>();
        var sizes = new ArrayList<Integer>();
        var reading = new Reading(text, start);
        reading.take('+');
        var digits = 0;
        while (true) {
            var group = reading.digits(MOST_DIGITS - digits);
            if (group.isEmpty()) break;
            digits += group.length();
            if (digits == 1 && text.charAt(start) == '0') break;
            sizes.add(group.length());
            if (digits >= LEAST_DIGITS && mayEnd(text, reading.at, sizes, start)) ends.add(reading.at);
            if (digits == MOST_DIGITS || !between(reading, sizes)) break;
        }
        return ends;
    }

    // In groups of two between dots, hyphens or slashes are dates and times; 010203-123A is a person.
    private static boolean mayEnd(CharSequence text, int end, List<Integer> sizes, int start) {
        if (!Chars.endsAt(text, end) || Chars.goesOn(text, end)) return false;
        var after = Chars.at(text, end);
        if ((Chars.isHyphen(after) || after == '/' || after == ':') && Chars.isDigit(Chars.at(text, end + 1))) return false;
        if (sizes.size() == 1 || sizes.getFirst() <= 5 || Chars.at(text, start) == '+') return !goesOnWithDigits(text, end);
        return false;
    }

    private static boolean goesOnWithDigits(CharSequence text, int end) {
        var reading = new Reading(text, end);
        if (reading.spaces(1) == 0 || reading.peek() == '0' || reading.peek() == '+') return false;
        return Chars.isDigit(Chars.at(text, reading.at)) && Chars.isDigit(Chars.at(text, reading.at + 1)) && Chars.isDigit(Chars.at(text, reading.at + 2));
    }

    /** Passes what parts two groups: a space, a hyphen, a dot, brackets, "(0)". */
    private static boolean between(Reading reading, List<Integer> sizes) {
        var from = reading.at;
        reading.take(')');
        var sign = reading.peek();
        if (Chars.isSpace(sign) || Chars.isHyphen(sign)) reading.at++;
        else if ((sign == '.' || (sign == '/' && sizes.size() == 1)) && sizes.getLast() >= 2 && hasThree(reading)) reading.at++;
        if (reading.take('(')) {
            if (reading.take('0') && reading.take(')')) reading.spaces(1);
            else if (Chars.at(reading.text, reading.at - 1) == '0') reading.at--;
        } else {
            reading.take(')');
        }
        return reading.at > from && Chars.isDigit(reading.peek());
    }

    private static boolean hasThree(Reading reading) {
        return Chars.isDigit(Chars.at(reading.text, reading.at + 1)) && Chars.isDigit(Chars.at(reading.text, reading.at + 2)) && Chars.isDigit(Chars.at(reading.text, reading.at + 3));
    }

    private static @Nullable Phone parse(String written) {
        try {
            var number = NUMBERS.parse(written, HOME);
            if (!NUMBERS.isValidNumber(number)) return null;
            return phone(number);
        } catch (NumberParseException noNumber) {
            return null;
        }
    }

    private static Phone phone(PhoneNumber number) {
        var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
        if (number.getCountryCode() != HOME_CODE) {
            var abroad = NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
            return new Phone(e164, abroad, abroad);
        }
        var display = display(NUMBERS.format(number, PhoneNumberFormat.NATIONAL));
        return new Phone(e164, display, "+" + HOME_CODE + " " + (display.startsWith("0") ? display.substring(1) : display));
    }

    private static String display(String national) {
        var area = national.indexOf(' ');
        return area < 0 ? national : national.substring(0, area) + " " + grouped(national.substring(area + 1).replace(" ", ""));
    }

    /** Behind the area: 123 4567, 123 456, 1234 5678. */
    private static String grouped(String subscriber) {
        var length = subscriber.length();
        if (length < 6) return subscriber;
        var first = length > 7 ? length - 4 : 3;
        return subscriber.substring(0, first) + " " + subscriber.substring(first);
    }
}
