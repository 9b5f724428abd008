package fi.luukku.coach.signs;

import fi.luukku.hours.Holiday;
import fi.luukku.hours.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days and their last moments, reckoned from when a text is read: a day is kept until the store closes. */
final class Moments {

    private static final int YEAR = 370;

    private final OpeningHours hours;
    private final Instant now;
    private final LocalDate today;
    // A text may say one day a thousand times.
    private final Map<String, Optional<LocalDate>> holidays = new HashMap<>();
    private final Map<LocalDate, Instant> ends = new HashMap<>();

    Moments(OpeningHours hours, Instant now) {
        this.hours = hours;
        this.now = now;
        this.today = now.atZone(hours.zone()).toLocalDate();
    }

    LocalDate today() {
        return today;
    }

    LocalDate plusDays(int days) {
        return today.plusDays(days);
    }

    LocalDate plusBusinessDays(int days) {
        return hours.plusBusinessDays(today, days).orElse(today.plusDays(days));
    }

    /** The next one: on a Friday "on Friday" is in a week. */
    LocalDate next(DayOfWeek day) {
        return today.with(TemporalAdjusters.next(day));
    }

    LocalDate nextWeek(DayOfWeek day) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
    }

    /** The last business day of this week (0), or of one that many weeks later. */
    LocalDate endOfWeek(int later) {
        return lastBusinessDay(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(later), later == 0 ? today : today.plusDays(1));
    }

    /** By ISO 8601, of the week of that number next to come. */
    LocalDate endOfNumberedWeek(int number) {
        var sunday = today.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number).with(DayOfWeek.SUNDAY);
        return lastBusinessDay(sunday.isBefore(today) ? sunday.plusYears(1).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number).with(DayOfWeek.SUNDAY) : sunday, today);
    }

    LocalDate endOfMonth(int later) {
        return lastBusinessDay(today.plusMonths(later).with(TemporalAdjusters.lastDayOfMonth()), today);
    }

    /** Of the month, the next to come. */
    LocalDate endOf(int month) {
        return lastBusinessDay(dayOf(month, 1).with(TemporalAdjusters.lastDayOfMonth()), today);
    }

    LocalDate dayOf(int month, int day) {
        var date = today.withDayOfMonth(1).withMonth(month);
        return (date.plusMonths(1).isAfter(today) ? date : date.plusYears(1)).withDayOfMonth(day);
    }

    LocalDate endOfYear() {
        return lastBusinessDay(today.with(TemporalAdjusters.lastDayOfYear()), today);
    }

    /** The last business day before a day. */
    LocalDate before(LocalDate day) {
        return lastBusinessDay(day.minusDays(1), today);
    }

    /** Empty in a calendar that does not know the holiday. */
    Optional<LocalDate> beforeHoliday(String code) {
        return holidays.computeIfAbsent(code, wanted -> hours.holidays().between(today.plusDays(1), today.plusDays(YEAR)).stream()
            .filter(holiday -> holiday.code().equals(wanted)).map(Holiday::date).findFirst().map(this::before));
    }

    private LocalDate lastBusinessDay(LocalDate last, LocalDate earliest) {
        for (var day = last; !day.isBefore(earliest); day = day.minusDays(1)) if (hours.isBusinessDay(day)) return day;
        return last;
    }

    /** The last moment of a day, or the time of it that was said. */
    Instant end(LocalDate day, @Nullable LocalTime time) {
        if (time != null) return day.atTime(time).atZone(hours.zone()).toInstant();
        return ends.computeIfAbsent(day, this::end);
    }

    private Instant end(LocalDate day) {
        // A minute before, so that it still has the day's name.
        var midnight = day.plusDays(1).atStartOfDay(hours.zone()).toInstant().minus(Duration.ofMinutes(1));
        return hours.endOfBusinessDay(day).filter(end -> end.isAfter(now)).orElse(midnight);
    }

    Instant plus(Duration duration) {
        return now.plus(duration);
    }

    /** A time without a day is today's, if it is still to come. */
    LocalDate dayOf(LocalTime time) {
        return time.isAfter(now.atZone(hours.zone()).toLocalTime()) ? today : today.plusDays(1);
    }
}
