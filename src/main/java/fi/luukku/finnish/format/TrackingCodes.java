package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the codes of parcels: by themselves where form or check digit leave no doubt, otherwise behind a word such as seurantakoodi. */
public final class TrackingCodes {

    private static final int LONGEST = 35;
    private static final int SHORTEST = 8;
    private static final int LEAST_DIGITS = 6;
    private static final int NEAR = 60;
    private static final int SHORT_GROUP = 5;
    private static final int PREFIX = 5;

    private TrackingCodes() {
    }

    public static List<Found<TrackingCode>> in(CharSequence text) {
        var found = new ArrayList<Found<TrackingCode>>();
        for (var i = 0; i < text.length(); i++) {
            if (!isSign(text.charAt(i)) || !Chars.startsAt(text, i)) continue;
            var named = mayBeNamed(text, i);
            var one = named || mayBeSure(text, i) ? at(text, i, named) : null;
            if (one == null) continue;
            found.add(one);
            i = one.end() - 1;
        }
        return List.copyOf(found);
    }

    /** Reads groups parted by single spaces and takes the longest run of them that is a sure form. */
    private static @Nullable Found<TrackingCode> at(CharSequence text, int start, boolean mayBeNamed) {
        var code = new StringBuilder();
        var reading = new Reading(text, start);
        Found<TrackingCode> sure = null;
        Found<TrackingCode> named = null;
        var grouped = true;
        while (true) {
            var group = group(reading, LONGEST - code.length());
            if (group.isEmpty() || (code.length() > 0 && isProse(group, code.length()))) break;
            code.append(group.toUpperCase(Locale.ROOT));
            var whole = code.toString();
            var form = ParcelForms.of(whole);
            if (form != null) sure = new Found<>(start, reading.at, form);
            if (mayBeNamed && grouped && isLikely(whole, group)) named = new Found<>(start, reading.at, new TrackingCode(whole, null, false));
            // "1234567890 2 kpl": no group of a code follows a long one.
            grouped &= group.length() <= SHORT_GROUP;
            // GS1 writes the 00 of a container code in brackets.
            var bracketed = whole.equals("00") && reading.take(')');
            if (!mayGoOn(whole) || (reading.spaces(1) == 0 && !bracketed)) break;
        }
        if (sure != null) return new Found<>(start, sure.end(), withCarrier(text, start, sure.value()));
        return named != null ? new Found<>(start, named.end(), withCarrier(text, start, named.value())) : null;
    }

    /** Whether the code has a digit soon, so that it is no word itself, and the word stands before it. */
    private static boolean mayBeNamed(CharSequence text, int start) {
        var i = start;
        while (i - start < PREFIX && Character.isUpperCase(Chars.at(text, i))) i++;
        if (i > start + 1 && Chars.isSpace(Chars.at(text, i))) i++;
        return Chars.isDigit(Chars.at(text, i)) && Naming.TRACKING.before(text, start);
    }

    /** Whether one of the sure forms could begin so: RR1, RR 1, JJFI, JJD, 1Z, 00. */
    private static boolean mayBeSure(CharSequence text, int start) {
        var first = Chars.at(text, start);
        var second = Chars.at(text, start + 1);
        if (Chars.isDigit(first)) return (first == '1' && (second == 'Z' || second == 'z')) || (first == '0' && second == '0');
        if (second == 'J' || second == 'j') return first == 'J' || first == 'j';
        var third = Chars.at(text, start + 2);
        return isSign(second) && !Chars.isDigit(second) && Chars.isDigit(Chars.isSpace(third) ? Chars.at(text, start + 3) : third);
    }

    // Prose between: a group of letters only is part of a code as its land at the end of S10, nowhere else.
    private static boolean isProse(String group, int before) {
        return !hasDigit(group) && !(group.length() == 2 && before == 11);
    }

    private static boolean mayGoOn(String code) {
        return code.length() < LONGEST && (hasDigit(code) || code.length() <= 4);
    }

    private static String group(Reading reading, int most) {
        var end = reading.at;
        while (end - reading.at <= most && isSign(Chars.at(reading.text, end))) end++;
        if (end - reading.at > most || !Chars.endsAt(reading.text, end) || Chars.goesOn(reading.text, end)) return "";
        var group = reading.text.subSequence(reading.at, end).toString();
        reading.at = end;
        return group;
    }

    private static boolean isLikely(String code, String group) {
        return code.length() >= SHORTEST && hasDigit(group) && code.chars().filter(c -> Chars.isDigit((char) c)).count() >= LEAST_DIGITS;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> Chars.isDigit((char) c));
    }

    private static boolean isSign(char c) {
        return Chars.isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static TrackingCode withCarrier(CharSequence text, int start, TrackingCode code) {
        return code.carrier() != null ? code : new TrackingCode(code.code(), carrierBefore(text, start), code.sure());
    }

    /** The carrier named last before the code. */
    private static @Nullable Carrier carrierBefore(CharSequence text, int start) {
        var at = start;
        while (at > 0 && start - at < NEAR) {
            var word = Reading.lettersBefore(text, at, NEAR);
            var carrier = Carrier.named(word);
            if (carrier != null) return carrier;
            at -= Math.max(1, word.length());
        }
        return null;
    }
}
