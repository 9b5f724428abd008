package fi.luukku.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Open without a break.
 *
 * @param date that clocks show then
 * @param to   not open any more
 */
record Opening(LocalDate date, Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }
}
