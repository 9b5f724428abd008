package fi.luukku.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fi.luukku.kernel.Id;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Remembers for some seconds whom a cookie or token stands for, so that a page costs no query for it. A change made on
 * this node is felt at once; one made on another node when the seconds are over.
 */
@Component
class SignedInCache {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, SignedIn> known = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000)
        .ticker(Ticker.systemTicker()).build();

    @Nullable SignedIn get(byte[] hash, Supplier<@Nullable SignedIn> load) {
        var key = HexFormat.of().formatHex(hash);
        var before = changes.get();
        var found = known.get(key, _ -> load.get());
        // A change made while it was being read would otherwise be forgotten by the cache for its whole time.
        if (changes.get() != before) known.invalidate(key);
        return found;
    }

    // After the commit: read before it, the old state would be remembered again.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(AccessChanged changed) {
        changes.incrementAndGet();
        known.asMap().values().removeIf(signedIn -> of(signedIn).equals(changed.agent()));
    }

    private static Id<Agent> of(SignedIn signedIn) {
        return signedIn.viewer().id();
    }
}
