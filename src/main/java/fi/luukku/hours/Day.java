package fi.luukku.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a date is like.
 *
 * @param hours   by its clock; what the clock skips in spring is not there
 * @param special what says so before the week and the holidays; null for most days
 * @param holiday null for most days
 */
public record Day(LocalDate date, DayHours hours, @Nullable SpecialDay special, @Nullable Holiday holiday) {}
