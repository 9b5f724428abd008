package fi.luukku.platform.database;

import java.time.Duration;

/** Waits a moment between two looks. An interrupt ends the start: whoever interrupts wants out. */
final class Pause {

    private Pause() {
    }

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
