package fi.luukku.portal;

import fi.luukku.hours.OpeningHours;
import fi.luukku.page.Frame;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there to answer, as a customer is told it.
 *
 * @param until when that ends; null when it is closed, and for a store that never closes
 * @param opens when it is open again; null when it is open, and for a store that opens no more
 */
public record OpenNow(boolean open, @Nullable Instant until, @Nullable Instant opens) {

    static OpenNow of(OpeningHours hours, Instant now) {
        return hours.isOpen(now) ? new OpenNow(true, hours.closesAt(now).orElse(null), null) : new OpenNow(false, null, hours.nextOpening(now).orElse(null));
    }

    public String words(Frame frame) {
        if (open) return until == null ? frame.text("contact.open") : frame.text("contact.open.until", frame.time().clock(until));
        return opens == null ? frame.text("contact.closed") : frame.text("contact.closed.until", again(frame, opens));
    }

    /** "tänään klo 9.00", "huomenna klo 9.00", "maanantaina klo 9.00", "to 7.1.2027 klo 9.00". */
    private static String again(Frame frame, Instant opens) {
        var zone = frame.time().zone();
        var date = opens.atZone(zone).toLocalDate();
        var days = ChronoUnit.DAYS.between(frame.time().now().atZone(zone).toLocalDate(), date);
        var clock = frame.time().clock(opens);
        if (days == 0) return frame.text("contact.opens.today", clock);
        if (days == 1) return frame.text("contact.opens.tomorrow", clock);
        // Java's own names of days are "sunnuntai" at one time and "sunnuntaina" at another.
        if (days < 7) return frame.text("contact.opens.weekday", frame.text("contact.opens.on." + date.getDayOfWeek().getValue()), clock);
        return frame.text("contact.opens.date", frame.t().date(date), clock);
    }
}
