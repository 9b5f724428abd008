package fi.luukku.search;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets what people wait for go first: while much comes in, reading pauses between batches; once it is in, nothing holds reading up. */
final class Rush {

    /** So many changes while one batch was read are a burst of mail and not people at their desks. */
    private static final int MANY = 40;
    /** Some two hundred things a second are still read. */
    private static final long PAUSE = 1_000;

    private final AtomicInteger changes = new AtomicInteger();

    void changed() {
        changes.incrementAndGet();
    }

    void giveWay() {
        if (changes.getAndSet(0) < MANY) return;
        try {
            Thread.sleep(PAUSE);
            changes.set(0);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
