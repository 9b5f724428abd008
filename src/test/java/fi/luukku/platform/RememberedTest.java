package fi.luukku.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a node remembers when it hears nothing; how nodes tell each other is in SignalsTest. */
class RememberedTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void isReadOnceAndAnewWhenItsTimeIsOver() {
        var kept = new Remembered<>(new Deaf(), "shop", readings::incrementAndGet, Duration.ofHours(1));
        assertThat(kept.get()).isEqualTo(1);
        assertThat(kept.get()).isEqualTo(1);
        var over = new Remembered<>(new Deaf(), "shop", readings::incrementAndGet, Duration.ZERO);
        assertThat(over.get()).isEqualTo(2);
        assertThat(over.get()).isEqualTo(3);
    }

    /** A node cut off from the others. */
    private record Deaf() implements Live {

        @Override
        public void signal(String topic) {}

        @Override
        public void announce(String topic) {}

        @Override
        public Set<String> changed(Set<String> topics, Instant since) {
            return Set.of(ALL);
        }

        @Override
        public Subscription subscribe(Set<String> topics, Consumer<String> receiver) {
            return () -> {};
        }
    }
}
