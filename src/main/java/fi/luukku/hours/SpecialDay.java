package fi.luukku.hours;

import java.time.LocalDate;

/**
 * A day that is not like the others of its weekday: a stocktaking, a holiday when the store is open.
 *
 * @param name why, for people; may be empty
 */
public record SpecialDay(LocalDate date, String name, DayHours hours) {}
