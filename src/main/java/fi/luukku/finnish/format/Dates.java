package fi.luukku.finnish.format;

import fi.luukku.kernel.Language;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in Finnish, Swedish and English text. A full stop that belongs to a date ("30.6.", "5. kesäkuuta") lies within what was found:
 * no sentence ends there. A weekday before the date is told but not within it.
 */
public final class Dates {

    private Dates() {
    }

    public static List<Found<WrittenDate>> in(CharSequence text) {
        var found = new ArrayList<Found<WrittenDate>>();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Chars.isPart(c) || !Chars.startsAt(text, i)) continue;
            var one = Chars.isDigit(c) ? atNumber(text, i) : NamedDates.monthFirst(text, i);
            if (one == null) continue;
            found.add(one);
            i = one.end() - 1;
        }
        return List.copyOf(found);
    }

    private static @Nullable Found<WrittenDate> atNumber(CharSequence text, int start) {
        if (!mayBegin(text, start)) return null;
        var found = NamedDates.dayFirst(text, start);
        if (found == null) found = DottedDates.at(text, start);
        return found != null ? found : MachineDates.at(text, start);
    }

    // Behind such signs stands the middle of a number, a path or a code.
    private static boolean mayBegin(CharSequence text, int start) {
        var before = Chars.at(text, start - 1);
        if (before == '#' || before == '_' || before == '/' || before == '\\' || before == '@' || before == '=' || before == '§') return false;
        return !((Chars.isPoint(before) || Chars.isHyphen(before) || before == ':' || before == '+') && Chars.isPart(Chars.at(text, start - 2)));
    }

    /** The weekday said just before: "perjantaina 5.6.", "pe 5.6.", "Friday, 5 June". */
    static @Nullable DayOfWeek weekdayBefore(CharSequence text, int start) {
        var end = start;
        if (!Chars.isSpace(Chars.at(text, end - 1))) return null;
        while (start - end < 2 && Chars.isSpace(Chars.at(text, end - 1))) end--;
        if (Chars.isPoint(Chars.at(text, end - 1))) end--;
        return CalendarNames.day(Reading.lettersBefore(text, end, CalendarNames.LONGEST));
    }

    static Found<WrittenDate> found(CharSequence text, int start, int end, WrittenDate.Day first, WrittenDate.Day last, WrittenDate.Form form, Set<Language> languages) {
        return new Found<>(start, end, new WrittenDate(first, last, weekdayBefore(text, start), form, languages));
    }

    /** 26 is 2026, 85 is 1985. */
    static int year(String digits) {
        var number = Integer.parseInt(digits);
        return digits.length() == 4 ? number : number < 70 ? 2000 + number : 1900 + number;
    }

    /** A year of our time in four digits behind the place; null, without moving, if none stands there. */
    static @Nullable Integer yearAt(Reading reading) {
        var from = reading.at;
        var digits = reading.digits(4);
        if (digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20")) && Chars.endsAt(reading.text, reading.at) && !Chars.goesOn(reading.text, reading.at)) {
            return Integer.parseInt(digits);
        }
        reading.at = from;
        return null;
    }
}
