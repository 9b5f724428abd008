package fi.luukku.finnish.format;

import fi.luukku.finnish.format.WrittenDate.Day;
import fi.luukku.finnish.format.WrittenDate.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates in forms that are nobody's prose here: "2026-06-05", "06/05/2026", "05-06-2026", "2026/06/05". */
final class MachineDates {

    private MachineDates() {
    }

    static @Nullable Found<WrittenDate> at(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var first = reading.digits(4);
        var sign = reading.peek();
        if (first.isEmpty() || first.length() == 3 || (sign != '-' && sign != '/')) return null;
        reading.at++;
        var middle = reading.digits(2);
        if (middle.isEmpty() || !reading.take(sign)) return null;
        var last = reading.digits(4);
        if (last.isEmpty() || !isEnd(reading, sign)) return null;
        var day = first.length() == 4 ? yearFirst(first, middle, last, sign) : yearLast(first, middle, last, sign);
        if (day == null) return null;
        var form = sign == '/' ? Form.SLASHED : first.length() == 4 ? Form.ISO : Form.DASHED;
        return Dates.found(text, start, reading.at, day, day, form, Set.of());
    }

    private static boolean isEnd(Reading reading, char sign) {
        var after = reading.peek();
        // A timestamp goes on with T.
        return after == 'T' || (!Chars.isPart(after) && after != sign && after != '_' && !Chars.goesOn(reading.text, reading.at));
    }

    private static @Nullable Day yearFirst(String year, String month, String day, char sign) {
        if (day.length() > 2 || (sign == '-' && (month.length() != 2 || day.length() != 2))) return null;
        return inOurTime(year) ? Day.of(Integer.parseInt(day), Integer.parseInt(month), Integer.parseInt(year)) : null;
    }

    /** The day first, as everybody but America has it, unless there is no such month. */
    private static @Nullable Day yearLast(String first, String second, String year, char sign) {
        if (year.length() != 4 && (year.length() != 2 || sign == '-')) return null;
        if (year.length() == 4 && !inOurTime(year)) return null;
        var one = Integer.parseInt(first);
        var other = Integer.parseInt(second);
        var dayFirst = Day.of(one, other, Dates.year(year));
        return dayFirst != null || sign == '-' ? dayFirst : Day.of(other, one, Dates.year(year));
    }

    private static boolean inOurTime(String year) {
        return year.startsWith("19") || year.startsWith("20");
    }
}
