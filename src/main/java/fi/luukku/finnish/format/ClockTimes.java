package fi.luukku.finnish.format;

import fi.luukku.kernel.Language;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds times of day: "klo 9.05", "kello 9–17", "kl. 9", "9:05", "9 am". A bare 9.05 is not taken for one. */
public final class ClockTimes {

    private ClockTimes() {
    }

    public static List<Found<WrittenTime>> in(CharSequence text) {
        var found = new ArrayList<Found<WrittenTime>>();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((!Chars.isDigit(c) && c != 'k' && c != 'K') || !Chars.startsAt(text, i)) continue;
            var one = Chars.isDigit(c) ? bare(text, i) : named(text, i);
            if (one == null) continue;
            found.add(one);
            i = one.end() - 1;
        }
        return List.copyOf(found);
    }

    private static @Nullable Found<WrittenTime> named(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var language = switch (reading.letters(7)) {
            case "klo", "kello" -> Language.FI;
            case "kl", "klockan" -> Language.SV;
            default -> null;
        };
        if (language == null) return null;
        reading.take('.');
        reading.spaces(2);
        var times = times(reading, true);
        if (times == null) return null;
        return new Found<>(start, times.end, new WrittenTime(times.first.time, times.last.time, times.colon() ? Set.of() : Set.of(language)));
    }

    private static @Nullable Found<WrittenTime> bare(CharSequence text, int start) {
        var before = Chars.at(text, start - 1);
        if (before == '/' || before == '#' || before == '+' || ((before == ':' || Chars.isPoint(before) || Chars.isHyphen(before)) && Chars.isPart(Chars.at(text, start - 2)))) return null;
        var reading = new Reading(text, start);
        var times = times(reading, false);
        if (times == null) return null;
        if (times.half != Half.NONE) return halved(start, times);
        if (!times.first.colon || !times.last.colon || isSum(text, times.end)) return null;
        return new Found<>(start, times.end, new WrittenTime(times.first.time, times.last.time, EnumSet.of(Language.EN)));
    }

    private static @Nullable Found<WrittenTime> halved(int start, Times times) {
        var last = times.half.of(times.last.time);
        var own = times.firstHalf == Half.NONE ? times.half : times.firstHalf;
        var first = times.isRange() ? own.of(times.first.time) : last;
        // "11–1 pm" begins before noon.
        if (first != null && last != null && times.firstHalf == Half.NONE && first.isAfter(last)) first = times.first.time;
        return first == null || last == null ? null : new Found<>(start, times.end, new WrittenTime(first, last, EnumSet.of(Language.EN)));
    }

    // 89:90 kr
    private static boolean isSum(CharSequence text, int end) {
        var reading = new Reading(text, end);
        reading.spaces(1);
        return Money.unitAt(reading) != null;
    }

    private enum Half {
        NONE, AM, PM;

        @Nullable LocalTime of(LocalTime time) {
            if (this == NONE) return time;
            if (time.getHour() > 12) return null;
            return time.withHour(time.getHour() % 12 + (this == PM ? 12 : 0));
        }
    }

    private record One(LocalTime time, boolean colon) {
    }

    private record Times(One first, One last, Half firstHalf, Half half, int end) {

        boolean isRange() {
            return first != last;
        }

        boolean colon() {
            return first.colon || last.colon;
        }
    }

    /** @param named whether a word says that it is a time, so that an hour alone is enough */
    private static @Nullable Times times(Reading reading, boolean named) {
        var first = one(reading);
        if (first == null) return null;
        var end = reading.at;
        var firstHalf = half(reading);
        if (firstHalf != Half.NONE) end = reading.at;
        reading.at = end;
        var last = reading.dash() ? one(reading) : null;
        var half = firstHalf;
        if (last != null) {
            end = reading.at;
            half = half(reading);
            if (half != Half.NONE) end = reading.at;
            else if (firstHalf != Half.NONE) half = firstHalf;
        }
        if (!named && half == Half.NONE && !first.colon) return null;
        return new Times(first, last == null ? first : last, last == null ? Half.NONE : firstHalf, half, end);
    }

    private static @Nullable One one(Reading reading) {
        var from = reading.at;
        var hour = reading.small();
        if (hour < 0 || hour > 24) return null;
        var sign = reading.peek();
        var minutes = 0;
        var colon = false;
        if ((sign == ':' || sign == '.') && Chars.isDigit(Chars.at(reading.text, reading.at + 1))) {
            reading.at++;
            var digits = reading.digits(2);
            if (digits.length() != 2 || digits.compareTo("59") > 0 || isMore(reading)) {
                reading.at = from;
                return null;
            }
            minutes = Integer.parseInt(digits);
            colon = sign == ':';
        }
        if (Chars.isDigit(reading.peek()) || (hour == 24 && minutes > 0)) {
            reading.at = from;
            return null;
        }
        return new One(LocalTime.of(hour % 24, minutes), colon);
    }

    // 12:30:15 is a timestamp, 9.05.2026 a date.
    private static boolean isMore(Reading reading) {
        var sign = reading.peek();
        return (sign == ':' || sign == '.' || sign == ',') && Chars.isDigit(Chars.at(reading.text, reading.at + 1));
    }

    /** am, pm, a.m., p.m. */
    private static Half half(Reading reading) {
        var from = reading.at;
        reading.spaces(1);
        var letter = Character.toLowerCase(reading.peek());
        var half = letter == 'a' ? Half.AM : letter == 'p' ? Half.PM : Half.NONE;
        if (half != Half.NONE) {
            reading.at++;
            var dotted = reading.take('.');
            if (Character.toLowerCase(reading.peek()) == 'm') {
                reading.at++;
                if (Chars.endsAt(reading.text, reading.at)) {
                    if (dotted) reading.take('.');
                    return half;
                }
            }
        }
        reading.at = from;
        return Half.NONE;
    }
}
