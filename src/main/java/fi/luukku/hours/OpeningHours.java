package fi.luukku.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A store's calendar, and reckoning in its business time. An exception goes before a holiday, a holiday before the week.
 * What lies more than a hundred years ahead is not looked for.
 *
 * @param special by their dates
 */
public record OpeningHours(ZoneId zone, Week week, Map<LocalDate, SpecialDay> special, Holidays holidays) {

    private static final int REACH_DAYS = 36_525;
    private static final Duration REACH = Duration.ofDays(REACH_DAYS);
    /** The clock may show a date twice where it is turned back over midnight, and a whole date at the most. */
    private static final Duration SLACK = Duration.ofDays(2);

    public OpeningHours {
        special = Map.copyOf(special);
    }

    public Day day(LocalDate date) {
        var own = special.get(date);
        var holiday = holidays.on(date).orElse(null);
        return new Day(date, own != null ? own.hours() : holiday != null ? DayHours.CLOSED : week.on(date.getDayOfWeek()), own, holiday);
    }

    public boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        return day(local.toLocalDate()).hours().holds(local.toLocalTime().toSecondOfDay());
    }

    /** The first open moment from this one on: this itself when it is open. Empty for a store that does not open any more. */
    public Optional<Instant> nextOpening(Instant from) {
        var openings = openings(from);
        return openings.hasNext() ? Optional.of(openings.next().from()) : Optional.empty();
    }

    /** When that ends which goes on at this moment, over midnight too. Empty when it is closed, and when it never closes. */
    public Optional<Instant> closesAt(Instant at) {
        if (!isOpen(at)) return Optional.empty();
        var limit = limit(at);
        var openings = new Openings(this, at, limit);
        var end = at;
        while (openings.hasNext()) {
            var next = openings.next();
            if (!next.from().equals(end)) break;
            end = next.to();
        }
        return end.isBefore(limit) ? Optional.of(end) : Optional.empty();
    }

    /**
     * The first moment by which so much business time has passed: at four on Friday, and not on Monday morning, when that
     * is when it closes. Empty for a store that is not open so much any more.
     *
     * @param business not negative; for nothing the moment itself, open or not
     */
    public Optional<Instant> add(Instant from, Duration business) {
        if (business.isNegative()) throw new IllegalArgumentException("Business time goes forward only: " + business);
        if (business.isZero()) return Optional.of(from);
        var left = business;
        for (var openings = openings(from); openings.hasNext(); ) {
            var opening = openings.next();
            if (left.compareTo(opening.length()) <= 0) return Optional.of(opening.from().plus(left));
            left = left.minus(opening.length());
        }
        return Optional.empty();
    }

    /**
     * The business time between two moments, negative when the second comes first.
     *
     * @throws IllegalArgumentException when they are more than a hundred years apart
     */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) return between(to, from).negated();
        if (Duration.between(from, to).compareTo(REACH) > 0) throw new IllegalArgumentException("Too far apart: " + from + ", " + to);
        var sum = Duration.ZERO;
        for (var openings = new Openings(this, from, earlier(to, limit(from))); openings.hasNext(); ) sum = sum.plus(openings.next().length());
        return sum;
    }

    /** Whether it is open at any time of the date. */
    public boolean isBusinessDay(LocalDate date) {
        return endOfBusinessDay(date).isPresent();
    }

    /** When it closes for that date, at the latest at its end; empty on a date when it is closed. */
    public Optional<Instant> endOfBusinessDay(LocalDate date) {
        if (day(date).hours().closed()) return Optional.empty();
        var begin = date.atStartOfDay(zone).toInstant();
        Optional<Instant> end = Optional.empty();
        for (var openings = new Openings(this, begin, begin.plus(Duration.ofDays(1)).plus(SLACK)); openings.hasNext(); ) {
            var opening = openings.next();
            if (opening.date().equals(date)) end = Optional.of(opening.to());
        }
        return end;
    }

    /**
     * The date so many business days after a date, whether that is one itself or not: one after a Saturday is Monday.
     * Empty for a store that has no so many any more.
     *
     * @param days not negative; for none the date itself
     */
    public Optional<LocalDate> plusBusinessDays(LocalDate date, int days) {
        if (days < 0) throw new IllegalArgumentException("Business days go forward only: " + days);
        var last = lastDate(date);
        var left = days;
        for (var next = date; !next.isAfter(last); next = next.plusDays(1)) {
            if (!next.equals(date) && isBusinessDay(next)) left--;
            if (left == 0) return Optional.of(next);
        }
        return Optional.empty();
    }

    private Openings openings(Instant from) {
        return new Openings(this, from, limit(from));
    }

    private Instant limit(Instant from) {
        return earlier(from.plus(REACH), lastDate(from.atZone(zone).toLocalDate()).atStartOfDay(zone).toInstant().plus(SLACK).plus(SLACK));
    }

    // Where nothing is open in the week, only exceptions can be.
    private LocalDate lastDate(LocalDate from) {
        if (!week.closed()) return from.plusDays(REACH_DAYS);
        return special.keySet().stream().max(Comparator.naturalOrder()).filter(from::isBefore).orElse(from);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
