package fi.luukku.finnish.format;

import fi.luukku.kernel.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date, or the first and last of several days, as a text has it. Which year is meant, if none was written, depends on when that was: {@link #near}.
 *
 * @param first     the only day, or the first
 * @param last      the same day again, or the last
 * @param weekday   the weekday said before it; null if none was
 * @param languages those that have this form
 */
public record WrittenDate(Day first, Day last, @Nullable DayOfWeek weekday, Form form, Set<Language> languages) {

    public enum Form {
        /** 30.6.2026, 30.6. */
        DOTTED,
        /** 30.6.26 */
        SHORT_YEAR,
        /** 30. kesäkuuta, den 30 juni, June 30th */
        NAMED,
        /** 2026-06-30 */
        ISO,
        /** 30/06/2026 */
        SLASHED,
        /** 30-06-2026 */
        DASHED
    }

    /** A day of a year, or of any year: 29 February then is one. */
    public record Day(MonthDay day, @Nullable Integer year) {

        static @Nullable Day of(int day, int month, @Nullable Integer year) {
            try {
                var monthDay = MonthDay.of(month, day);
                return year == null || monthDay.isValidYear(year) ? new Day(monthDay, year) : null;
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }

        Day in(int given) {
            return new Day(day, given);
        }
    }

    /** Two days, the same or in order. */
    public record Days(LocalDate first, LocalDate last) {
    }

    public boolean isFormOf(Language reader) {
        return languages.contains(reader);
    }

    public boolean isRange() {
        return !first.equals(last);
    }

    /** Whether day and month could be meant the other way round, as in 06/05/2026. */
    public boolean isAmbiguous() {
        return swapped().isPresent();
    }

    /** The same with day and month the other way round, where it is open which is which. */
    public Optional<WrittenDate> swapped() {
        if (form != Form.SLASHED || first.day.getDayOfMonth() > 12 || first.day.getDayOfMonth() == first.day.getMonthValue()) return Optional.empty();
        var other = Day.of(first.day.getMonthValue(), first.day.getDayOfMonth(), first.year);
        return other == null ? Optional.empty() : Optional.of(new WrittenDate(other, other, weekday, form, languages));
    }

    /**
     * The days meant: of the year that was written; otherwise of the one that brings them nearest to a day, first of all one in which the weekday is right.
     */
    public Days near(LocalDate reference) {
        if (last.year != null) return until(last.day.atYear(last.year));
        if (first.year != null) return from(first.day.atYear(first.year));
        return from(years(reference).mapToObj(first.day::atYear).min(nearest(reference)).orElseThrow());
    }

    /** Whether the weekday, if one was said, is the right one for that day. */
    public boolean weekdayFits(LocalDate reference) {
        return weekday == null || near(reference).first.getDayOfWeek() == weekday;
    }

    // Eight years hold a 29 February whatever century's end is among them.
    private IntStream years(LocalDate reference) {
        var around = IntStream.rangeClosed(reference.getYear() - 8, reference.getYear() + 8).filter(first.day::isValidYear);
        return first.day.isValidYear(2001) ? around.filter(year -> Math.abs(year - reference.getYear()) <= 1) : around;
    }

    private Comparator<LocalDate> nearest(LocalDate reference) {
        return Comparator.<LocalDate>comparingInt(day -> weekday == null || day.getDayOfWeek() == weekday ? 0 : 1)
            .thenComparingLong(day -> Math.abs(ChronoUnit.DAYS.between(reference, day)))
            .thenComparing(Comparator.reverseOrder());
    }

    private Days until(LocalDate end) {
        if (!isRange()) return new Days(end, end);
        var start = first.day.atYear(first.year != null ? first.year : end.getYear());
        return new Days(first.year == null && start.isAfter(end) ? first.day.atYear(end.getYear() - 1) : start, end);
    }

    private Days from(LocalDate start) {
        if (!isRange()) return new Days(start, start);
        var end = last.day.atYear(start.getYear());
        return new Days(start, end.isBefore(start) ? last.day.atYear(start.getYear() + 1) : end);
    }

    /** The year, if one was written. */
    public OptionalInt year() {
        return last.year != null ? OptionalInt.of(last.year) : first.year != null ? OptionalInt.of(first.year) : OptionalInt.empty();
    }

    /** The date as the reader writes it, with the year if it had one. Where it is ambiguous, offer that of {@link #swapped} too. */
    public String inForm(Language reader) {
        return DateWriter.write(this, reader);
    }
}
