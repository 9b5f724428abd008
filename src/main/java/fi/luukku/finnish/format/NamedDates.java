package fi.luukku.finnish.format;

import fi.luukku.finnish.format.WrittenDate.Day;
import fi.luukku.finnish.format.WrittenDate.Form;
import fi.luukku.kernel.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates with the month's name: "5. kesäkuuta", "3.–5. kesäkuuta 2026", "kesäkuun 5.", "den 5 juni", "June 5th", "the 5th of June". */
final class NamedDates {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private NamedDates() {
    }

    static @Nullable Found<WrittenDate> dayFirst(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var first = day(reading);
        if (first < 0) return null;
        var last = first;
        if (reading.dash()) last = day(reading);
        if (last < 0 || (reading.spaces(2) == 0 && Chars.at(text, reading.at - 1) != '.')) return null;
        var named = month(reading);
        if (named == null) return null;
        var end = reading.at;
        var year = yearAfter(reading);
        if (year != null) end = reading.at;
        var from = named.languages().contains(Language.SV) ? withDen(text, start) : start;
        return found(text, from, end, first, last, named, year);
    }

    /** A day's number with what makes it an ordinal: 5. 5:e 5th */
    private static int day(Reading reading) {
        var day = reading.small();
        if (day < 0 || reading.take('.')) return day;
        var from = reading.at;
        if (reading.take(':') && (reading.take('e') || reading.take('a')) && Chars.endsAt(reading.text, reading.at)) return day;
        reading.at = from;
        if (!ORDINALS.contains(reading.letters(2))) reading.at = from;
        return day;
    }

    private static CalendarNames.@Nullable Named month(Reading reading) {
        var from = reading.at;
        if (!reading.letters(2).equals("of") || reading.spaces(2) == 0) reading.at = from;
        var start = reading.at;
        var word = reading.letters(CalendarNames.LONGEST);
        var named = CalendarNames.month(word);
        return named == null || !Chars.endsAt(reading.text, reading.at) || isVerb(reading.text, start, word) ? null : named;
    }

    // "5 may come", "2 march on": in small letters these are no months.
    private static boolean isVerb(CharSequence text, int start, String word) {
        return (word.equals("may") || word.equals("march") || word.equals("mar")) && Character.isLowerCase(text.charAt(start));
    }

    static @Nullable Found<WrittenDate> monthFirst(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var word = reading.letters(CalendarNames.LONGEST);
        var named = CalendarNames.month(word);
        if (named == null || !(named.genitive() || (named.languages().contains(Language.EN) && Character.isUpperCase(text.charAt(start))))) return null;
        if (!named.genitive()) reading.take('.');
        if (reading.spaces(2) == 0) return null;
        var first = day(reading);
        if (first < 0) return null;
        var end = reading.at;
        if (named.genitive()) return Chars.at(text, end - 1) == '.' && !Chars.isDigit(Chars.at(text, end)) ? found(text, start, end, first, first, named, null) : null;
        // A full stop behind an English day is the sentence's.
        if (Chars.at(text, end - 1) == '.') end--;
        reading.at = end;
        var last = reading.dash() ? day(reading) : -1;
        if (last < 0) last = first;
        else end = Chars.at(text, reading.at - 1) == '.' ? reading.at - 1 : reading.at;
        if (!Chars.endsAt(text, end) || Chars.goesOn(text, end) || Chars.at(text, end) == ':') return null;
        reading.at = end;
        var year = yearAfter(reading);
        return found(text, start, year == null ? end : reading.at, first, last, new CalendarNames.Named(named.month(), Set.of(Language.EN), false), year);
    }

    private static @Nullable Integer yearAfter(Reading reading) {
        // "5 jan. 2026", but a year that opens the next sentence is its own.
        if (reading.peek() == '.' && Reading.lettersBefore(reading.text, reading.at, 3).length() == 3) reading.at++;
        if (reading.peek() == ',') reading.at++;
        return reading.spaces(2) == 0 ? null : Dates.yearAt(reading);
    }

    private static int withDen(CharSequence text, int start) {
        return Chars.isSpace(Chars.at(text, start - 1)) && Reading.lettersBefore(text, start - 1, 3).equals("den") ? start - 4 : start;
    }

    private static @Nullable Found<WrittenDate> found(CharSequence text, int start, int end, int first, int last, CalendarNames.Named named, @Nullable Integer year) {
        var month = named.month().getValue();
        var to = Day.of(last, month, year);
        var from = first == last ? to : first < last ? Day.of(first, month, null) : null;
        return from == null || to == null ? null : Dates.found(text, start, end, from, to, Form.NAMED, named.languages());
    }
}
