package fi.luukku.finnish.format;

import fi.luukku.finnish.format.WrittenDate.Day;
import fi.luukku.kernel.Language;

/** Dates as good writers have them: 5.6.2026 and 3.–5.6. in Finnish, den 5 juni or 5.6.2026 in Swedish, 5 June 2026 in English. */
final class DateWriter {

    private DateWriter() {
    }

    static String write(WrittenDate date, Language reader) {
        var named = date.form() == WrittenDate.Form.NAMED || reader == Language.EN;
        return named ? named(date, reader) : dotted(date, reader);
    }

    private static String dotted(WrittenDate date, Language reader) {
        if (!date.isRange()) return dotted(date.last(), reader);
        var first = date.first();
        var last = date.last();
        if (first.year() == null && first.day().getMonth() == last.day().getMonth()) return first.day().getDayOfMonth() + (reader == Language.FI ? ".–" : "–") + dotted(last, reader);
        return dotted(first, reader) + "–" + dotted(last, reader);
    }

    private static String dotted(Day day, Language reader) {
        var dayAndMonth = day.day().getDayOfMonth() + "." + day.day().getMonthValue();
        if (day.year() != null) return dayAndMonth + "." + day.year();
        return reader == Language.FI ? dayAndMonth + "." : dayAndMonth;
    }

    private static String named(WrittenDate date, Language reader) {
        var den = reader == Language.SV ? "den " : "";
        if (!date.isRange()) return den + number(date.last(), reader) + " " + month(date.last(), reader);
        var first = date.first();
        var same = first.year() == null && first.day().getMonth() == date.last().day().getMonth();
        var start = den + number(first, reader) + (same ? "–" : " " + month(first, reader) + " – ");
        return start + number(date.last(), reader) + " " + month(date.last(), reader);
    }

    private static String number(Day day, Language reader) {
        return day.day().getDayOfMonth() + (reader == Language.FI ? "." : "");
    }

    private static String month(Day day, Language reader) {
        return CalendarNames.name(day.day().getMonth(), reader) + (day.year() == null ? "" : " " + day.year());
    }
}
