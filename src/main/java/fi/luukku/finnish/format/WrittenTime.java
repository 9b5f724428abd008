package fi.luukku.finnish.format;

import fi.luukku.kernel.Language;
import java.time.LocalTime;
import java.util.Set;

/**
 * A time of day, or from one to another, as a text has it. Twenty-four o'clock is midnight.
 *
 * @param last      the same again where there is one time only
 * @param languages those that have this form
 */
public record WrittenTime(LocalTime first, LocalTime last, Set<Language> languages) {

    public boolean isFormOf(Language reader) {
        return languages.contains(reader);
    }

    public boolean isRange() {
        return !first.equals(last);
    }

    /** The time as the reader writes it: klo 9.05, kl. 9.05, 9:05 am. */
    public String inForm(Language reader) {
        var times = isRange() ? time(first, reader) + "–" + time(last, reader) : time(first, reader);
        return switch (reader) {
            case FI -> "klo " + times;
            case SV -> "kl. " + times;
            case EN -> times;
        };
    }

    private static String time(LocalTime time, Language reader) {
        var minutes = time.getMinute() == 0 ? "" : "%02d".formatted(time.getMinute());
        if (reader != Language.EN) return time.getHour() + (minutes.isEmpty() ? "" : "." + minutes);
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return hour + (minutes.isEmpty() ? "" : ":" + minutes) + (time.getHour() < 12 ? " am" : " pm");
    }
}
