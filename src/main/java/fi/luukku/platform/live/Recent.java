package fi.luukku.platform.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import fi.luukku.platform.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Which topics were told of lately: who begins to listen learns what changed since the page they look at was made. */
final class Recent {

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST = 50_000;
    /** Clocks of several nodes differ, and a change is told of a moment after it can be read. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Clock clock;
    private final Cache<String, Instant> told;
    /** From here on nothing has been missed or forgotten. */
    private volatile Instant complete;

    Recent(Clock clock) {
        this.clock = clock;
        this.complete = clock.instant();
        this.told = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST)
            .evictionListener((String topic, Instant at, RemovalCause why) -> {
                if (why == RemovalCause.SIZE) complete = clock.instant();
            }).build();
    }

    void told(String topic) {
        if (topic.equals(Live.ALL)) complete = clock.instant();
        else told.put(topic, clock.instant());
    }

    Set<String> since(Set<String> topics, Instant moment) {
        var from = moment.minus(SLACK);
        if (from.isBefore(complete) || from.isBefore(clock.instant().minus(KEPT))) return Set.of(Live.ALL);
        return topics.stream().filter(topic -> {
            var at = told.getIfPresent(topic);
            return at != null && at.isAfter(from);
        }).collect(Collectors.toSet());
    }
}
