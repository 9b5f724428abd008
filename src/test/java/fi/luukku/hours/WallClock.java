package fi.luukku.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Reckons as one would who looks at the clock on the wall each minute and writes down whether the store is open. */
record WallClock(OpeningHours hours) {

    boolean isOpen(Instant minute) {
        var local = minute.atZone(hours.zone());
        var date = local.toLocalDate();
        var day = hours.special().containsKey(date) ? hours.special().get(date).hours()
            : hours.holidays().on(date).isPresent() ? DayHours.CLOSED : hours.week().on(date.getDayOfWeek());
        var minutes = local.getHour() * 60 + local.getMinute();
        return day.periods().stream().anyMatch(period -> minutes >= period.opens() && minutes < period.closes());
    }

    Duration between(Instant from, Instant to) {
        return Duration.ofMinutes(minutes(from, to).filter(this::isOpen).count());
    }

    Optional<Instant> nextOpening(Instant from, Instant to) {
        return minutes(from, to).filter(this::isOpen).findFirst();
    }

    Optional<Instant> nextClosing(Instant from, Instant to) {
        return minutes(from, to).filter(minute -> !isOpen(minute)).findFirst();
    }

    Optional<Instant> lastOpen(LocalDate date) {
        var noon = date.atTime(12, 0).atZone(hours.zone()).toInstant();
        return minutes(noon.minus(2, ChronoUnit.DAYS), noon.plus(2, ChronoUnit.DAYS))
            .filter(minute -> minute.atZone(hours.zone()).toLocalDate().equals(date)).filter(this::isOpen).reduce((_, last) -> last);
    }

    private static Stream<Instant> minutes(Instant from, Instant to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plus(1, ChronoUnit.MINUTES));
    }
}
