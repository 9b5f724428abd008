package fi.luukku.hours;

import java.time.LocalDate;

/** @param code of the texts, such as {@code midsummer-eve}: {@code holiday.midsummer-eve} is its name */
public record Holiday(LocalDate date, String code) {}
