package fi.luukku.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still on a Monday morning, 23 November 2026 at ten in Finland, until a test moves it. Every test begins there. */
public final class SettableClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private volatile Instant now = START;

    public void moveTo(Instant instant) {
        now = instant;
    }

    /** To the time that clocks in Finland show. */
    public void moveTo(LocalDateTime inFinland) {
        now = inFinland.atZone(FINLAND).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
