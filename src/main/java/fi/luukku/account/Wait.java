package fi.luukku.account;

import fi.luukku.page.Frame;
import java.time.Duration;
import java.time.Instant;

/** How long one has to wait, rounded up so that it is never too early. */
public final class Wait {

    private Wait() {}

    public static String until(Instant at, Frame frame) {
        var seconds = Math.max(1, (Duration.between(frame.time().now(), at).toMillis() + 999) / 1000);
        return seconds < 100 ? frame.text("signin.seconds", seconds) : frame.text("time.minutes", (seconds + 59) / 60);
    }
}
