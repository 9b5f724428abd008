package fi.luukku.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers for some seconds whom a cookie or token stands for, so that a page costs no query for it. A change is felt at
 * once on every node; on one that can't hear the others when the seconds are over.
 */
@Component
class SignedInCache {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, SignedIn> known = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

    @Nullable SignedIn get(byte[] hash, Supplier<@Nullable SignedIn> load) {
        var key = HexFormat.of().formatHex(hash);
        var before = changes.get();
        var found = known.get(key, _ -> load.get());
        // A change made while it was being read would otherwise be forgotten by the cache for its whole time.
        if (changes.get() != before) known.invalidate(key);
        return found;
    }

    @EventListener
    void forget(AccessChanged changed) {
        changes.incrementAndGet();
        known.asMap().values().removeIf(signedIn -> changed.concerns(signedIn.viewer().id()));
    }
}
