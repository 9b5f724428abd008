package fi.luukku.finnish.format;

import fi.luukku.finnish.format.WrittenDate.Day;
import fi.luukku.finnish.format.WrittenDate.Form;
import fi.luukku.kernel.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates of numbers and full stops: "30.6.", "30.6.2026", "3.–5.6.", "28.12.2026–2.1.2027". */
final class DottedDates {

    private static final Set<Language> LANGUAGES = Set.of(Language.FI, Language.SV);
    /** Behind these stands a time, or the number of a chapter or a version. */
    private static final Set<String> OTHERS = Set.of("klo", "kello", "kl", "at", "kohta", "kohdan", "kohdassa", "luku", "luvun", "luvussa", "versio", "version", "v", "pykälä", "punkt", "section", "chapter",
        "windows", "android", "ios", "macos", "bluetooth", "usb", "hdmi", "java");
    private static final Set<String> UNTIL = Set.of("mennessä", "asti", "saakka", "alkaen", "lähtien", "klo");
    /** 5.1.10 is a version sooner than a day of 2010; what is written about is of these years, or a birthday of the last century. */
    private static final int FIRST_SHORT_YEAR = 20;

    private DottedDates() {
    }

    static @Nullable Found<WrittenDate> at(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var first = one(reading);
        if (first == null) return byNumberFirst(text, start);
        var end = reading.at;
        var last = reading.dash() ? one(reading) : null;
        if (last != null && isBackwards(first.day, last.day)) last = null;
        if (last != null) end = reading.at;
        var whole = last == null ? first : last;
        if (isOther(text, start, end, first, whole)) return null;
        var form = first.twoDigits || whole.twoDigits ? Form.SHORT_YEAR : Form.DOTTED;
        return Dates.found(text, start, end, first.day, whole.day, form, form == Form.SHORT_YEAR ? Set.of() : languages(whole));
    }

    // Two dates that a dash happens to part.
    private static boolean isBackwards(Day first, Day last) {
        return first.year() != null && last.year() != null && last.day().atYear(last.year()).isBefore(first.day().atYear(first.year()));
    }

    // Finnish closes 5.6. with a full stop, the Swedish of Finland need not.
    private static Set<Language> languages(One last) {
        return last.twoDigits ? Set.of() : last.closed ? LANGUAGES : Set.of(Language.SV);
    }

    /** The first day by its number only: "3.–5.6.", "3–5.6.2026". */
    private static @Nullable Found<WrittenDate> byNumberFirst(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var number = reading.small();
        if (number < 0) return null;
        reading.take('.');
        if (!reading.dash()) return null;
        var last = one(reading);
        if (last == null || !last.closed || number >= last.day.day().getDayOfMonth()) return null;
        var first = Day.of(number, last.day.day().getMonthValue(), null);
        if (first == null || isOther(text, start, reading.at, last, last)) return null;
        return Dates.found(text, start, reading.at, first, last.day, last.twoDigits ? Form.SHORT_YEAR : Form.DOTTED, languages(last));
    }

    /**
     * @param closed   whether a year or a full stop ends it; if not, it is also a decimal number or a time
     * @param likeTime whether the month has a nought that the day has not, as minutes have
     */
    private record One(Day day, boolean closed, boolean twoDigits, boolean likeTime) {
    }

    private static @Nullable One one(Reading reading) {
        var dayDigits = reading.digits(2);
        if (dayDigits.isEmpty() || !reading.take('.')) return null;
        var monthDigits = reading.digits(2);
        if (monthDigits.isEmpty()) return null;
        var likeTime = monthDigits.startsWith("0") && !dayDigits.startsWith("0");
        var stopped = reading.take('.');
        var yearDigits = stopped ? reading.digits(4) : "";
        if (stopped && Chars.isDigit(reading.peek())) return null;
        if (yearDigits.length() == 2 && Integer.parseInt(yearDigits) < FIRST_SHORT_YEAR) return null;
        if (yearDigits.length() == 1 || yearDigits.length() == 3 || !Chars.endsAt(reading.text, reading.at) || isMore(reading)) return null;
        var day = Day.of(Integer.parseInt(dayDigits), Integer.parseInt(monthDigits), yearDigits.isEmpty() ? null : Dates.year(yearDigits));
        return day == null ? null : new One(day, stopped, yearDigits.length() == 2, likeTime);
    }

    // 1.2.3.4 and 5.6,7 are no dates.
    private static boolean isMore(Reading reading) {
        return Chars.goesOn(reading.text, reading.at) || reading.peek() == '%';
    }

    private static boolean isOther(CharSequence text, int start, int end, One first, One last) {
        if (OTHERS.contains(wordBefore(text, start))) return true;
        if (!first.closed && first.likeTime) return true;
        if (!first.closed && !last.closed && !isSaidToBeDate(text, start, end)) return true;
        return first == last && last.day.year() == null && isHeading(text, start, end);
    }

    /** An open 5.6 is a date on a weekday, behind "den", or before "mennessä". "from 3.2 to 5.6" is English and no Thursday. */
    private static boolean isSaidToBeDate(CharSequence text, int start, int end) {
        var before = wordBefore(text, start);
        if (before.equals("den") || (Dates.weekdayBefore(text, start) != null && !before.equals("to"))) return true;
        var reading = new Reading(text, end);
        return reading.spaces(2) > 0 && UNTIL.contains(reading.letters(CalendarNames.LONGEST));
    }

    private static String wordBefore(CharSequence text, int start) {
        var end = start;
        while (start - end < 2 && Chars.isSpace(Chars.at(text, end - 1))) end--;
        if (Chars.at(text, end - 1) == '.') end--;
        return Reading.lettersBefore(text, end, CalendarNames.LONGEST);
    }

    /** "2.1. Palautukset" at the beginning of a line numbers a chapter. */
    private static boolean isHeading(CharSequence text, int start, int end) {
        var before = Chars.at(text, start - 1);
        var reading = new Reading(text, end);
        return (before == '\0' || before == '\n' || before == '\r') && reading.spaces(2) > 0 && Character.isUpperCase(reading.peek());
    }
}
