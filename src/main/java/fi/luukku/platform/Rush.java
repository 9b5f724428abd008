package fi.luukku.platform;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets what people wait for go first: while much comes in, what only follows pauses between batches; once it is in, nothing holds that up. */
public final class Rush {

    /** So many changes while one batch was done are a burst of mail and not people at their desks. */
    private static final int MANY = 40;
    private static final long PAUSE = 1_000;

    private final AtomicInteger changes = new AtomicInteger();

    public void changed() {
        changes.incrementAndGet();
    }

    public void giveWay() {
        if (changes.getAndSet(0) < MANY) return;
        try {
            Thread.sleep(PAUSE);
            changes.set(0);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
