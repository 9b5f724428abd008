package fi.luukku.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as a reader says them: relative when near, a date when far, exact on hover. */
public final class Times {

    private final Texts t;
    private final ZoneId zone;
    private final Instant now;

    public Times(Texts t, ZoneId zone, Instant now) {
        this.t = t;
        this.zone = zone;
        this.now = now;
    }

    /** For lists: "nyt", "25 min", "3 t", "eilen", "ke", "12.9.", "12.9.2025". */
    public String brief(Instant at) {
        var age = Duration.between(at, now);
        if (age.isNegative() && age.abs().toMinutes() >= 1) return dateTime(at);
        if (age.toMinutes() < 1) return t.of("time.now");
        if (age.toMinutes() < 60) return t.of("time.minutes", age.toMinutes());
        if (dateOf(at).equals(today()) || age.toHours() < 6) return t.of("time.hours", age.toHours());
        return day(at);
    }

    /** "tänään 9.11", "eilen 14.20", "ke 12.11. 9.05", "12.9.2025 9.05". */
    public String dateTime(Instant at) {
        return day(at) + " " + clock(at);
    }

    /** "to 24.12.2026 9.05", however near: for what is read later. */
    public String date(Instant at) {
        return t.date(dateOf(at)) + " " + clock(at);
    }

    public String clock(Instant at) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(t.of("time.pattern.clock"), t.language().locale()));
    }

    /** When the page was made, in milliseconds since 1970: what is told of later is news to it. */
    public long made() {
        return now.toEpochMilli();
    }

    /** The whole moment, for the hover. */
    public String exact(Instant at) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(t.of("time.pattern.exact"), t.language().locale()));
    }

    /** Machine-readable, for {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Value of an {@code <input type="datetime-local">}. */
    public String local(Instant at) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return now;
    }

    /** "tänään", "eilen", "ke 12.11.", "12.9.", "12.9.2025". */
    public String day(Instant at) {
        var date = dateOf(at);
        var days = ChronoUnit.DAYS.between(date, today());
        if (days == 0) return t.of("time.today");
        if (days == 1) return t.of("time.yesterday");
        if (days == -1) return t.of("time.tomorrow");
        var pattern = Math.abs(days) < 7 ? "time.pattern.weekday"
            : date.getYear() == today().getYear() ? "time.pattern.day" : "time.pattern.date";
        return ZonedDateTime.ofInstant(at, zone).format(DateTimeFormatter.ofPattern(t.of(pattern), t.language().locale()));
    }

    private LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private LocalDate today() {
        return dateOf(now);
    }
}
