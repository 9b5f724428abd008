package fi.luukku.channel.email;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a mail is tried again: longer each time, and given up after a day. */
final class Backoff {

    static final Duration GIVE_UP = Duration.ofHours(24);

    private static final List<Duration> STEPS = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
        Duration.ofMinutes(30), Duration.ofHours(2));

    private Backoff() {
    }

    /** Up to a fifth longer than the step, so that what failed together is not tried together. */
    static Duration after(int attempts) {
        var step = STEPS.get(Math.clamp(attempts - 1, 0, STEPS.size() - 1));
        return step.plusMillis(ThreadLocalRandom.current().nextLong(step.toMillis() / 5 + 1));
    }
}
