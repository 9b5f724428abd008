package fi.luukku.platform;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a node remembers of something small that is read often and changed seldom. Whoever changes it says so, and every
 * node forgets it: this one with the commit, the others a moment later, and one that can't hear them in ten seconds.
 */
public final class Remembered<T> {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Known<T>(T value, long since) {}

    private final Live live;
    private final String topic;
    private final Supplier<T> read;
    private final long keptNanos;
    private volatile @Nullable Known<T> known;
    private volatile int changes;

    /**
     * @param topic its own, as for {@link Live#signal}
     * @param read  reads it from the database; what it gives must not be changed by anyone
     */
    public Remembered(Live live, String topic, Supplier<T> read) {
        this(live, topic, read, KEPT);
    }

    Remembered(Live live, String topic, Supplier<T> read, Duration kept) {
        this.live = live;
        this.topic = topic;
        this.read = read;
        this.keptNanos = kept.toNanos();
        live.subscribe(Set.of(topic), _ -> forget());
    }

    public T get() {
        // What this transaction changed is not true for anyone else yet.
        if (TransactionSynchronizationManager.hasResource(this)) return read.get();
        var now = known;
        return now != null && System.nanoTime() - now.since < keptNanos ? now.value : readAnew();
    }

    /** To be called in the transaction of a change, right after it. */
    public void changed() {
        live.announce(topic);
        if (TransactionSynchronizationManager.isSynchronizationActive() && !TransactionSynchronizationManager.hasResource(this)) bypass();
    }

    private void bypass() {
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
            }
        });
    }

    private T readAnew() {
        var before = changes;
        var since = System.nanoTime();
        var value = read.get();
        keep(new Known<>(value, since), before);
        return value;
    }

    // What was read before a change and comes after it would be remembered for its whole time.
    private synchronized void keep(Known<T> read, int before) {
        if (changes == before) known = read;
    }

    private synchronized void forget() {
        changes++;
        known = null;
    }
}
