package fi.luukku.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the program. A piece of work can be done as of another moment ({@link #at}): imports and the demo
 * write history through the same verbs as life does. Microseconds, as PostgreSQL keeps them.
 */
public final class ScopedClock extends Clock {

    private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    private final Clock real;

    public ScopedClock(Clock real) {
        this.real = real;
    }

    public static <R> R at(Instant moment, ScopedValue.CallableOp<R, RuntimeException> work) {
        return ScopedValue.where(AT, moment).call(work);
    }

    @Override
    public Instant instant() {
        return (AT.isBound() ? AT.get() : real.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Time is kept in UTC; zones belong to what is shown");
    }
}
