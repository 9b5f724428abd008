package fi.luukku.coach.rules;

import fi.luukku.hours.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a customer may be texted or called: on weekdays from eight to nine in the evening, at weekends and on holidays
 * from nine to eight. While the store is open nobody wonders at it, save at night.
 */
record DecentHours(OpeningHours hours) {

    private static final LocalTime NIGHT_ENDS = LocalTime.of(7, 0);
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);

    boolean hold(LocalDate date, LocalTime time) {
        var free = isFree(date);
        return isWithin(time, LocalTime.of(free ? 9 : 8, 0), LocalTime.of(free ? 20 : 21, 0)) || isWithin(time, NIGHT_ENDS, NIGHT_BEGINS) && isOpen(date, time);
    }

    private boolean isFree(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || hours.day(date).holiday() != null;
    }

    private boolean isOpen(LocalDate date, LocalTime time) {
        return hours.isOpen(date.atTime(time).atZone(hours.zone()).toInstant());
    }

    private static boolean isWithin(LocalTime time, LocalTime from, LocalTime to) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
