package fi.luukku.channel.form;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Holds back floods: from one place, in one name, and to one brand from everywhere. */
@Component
class FormLimits {

    /** Senders remembered at a time; the one not seen for longest is forgotten first. */
    private static final int REMEMBERED = 50_000;

    private final FormProperties properties;
    private final TimeMeter time;
    private final LoadingCache<String, Bucket> networks;
    private final LoadingCache<String, Bucket> senders;
    private final LoadingCache<String, Bucket> brands;

    FormLimits(FormProperties properties, Clock clock) {
        this.properties = properties;
        time = new ClockMeter(clock);
        networks = buckets(properties.perNetwork());
        senders = buckets(properties.perSender());
        brands = buckets(properties.perBrand());
    }

    boolean allow(Id<Brand> brand, String network, String email) {
        return networks.get(network).tryConsume(1) && senders.get(brand + " " + email.toLowerCase(Locale.ROOT)).tryConsume(1)
            && brands.get(brand.toString()).tryConsume(1);
    }

    private LoadingCache<String, Bucket> buckets(int capacity) {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).build(key -> Bucket.builder().withCustomTimePrecision(time)
            .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, properties.window())).build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
