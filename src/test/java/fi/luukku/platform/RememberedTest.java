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
    void isReadOnceAndAnewAfterAWhile() throws InterruptedException {
        var remembered = new Remembered<>(new Deaf(), "shop", readings::incrementAndGet, Duration.ofMillis(200));
        assertThat(remembered.get()).isEqualTo(1);
        assertThat(remembered.get()).isEqualTo(1);
        Thread.sleep(250);
        assertThat(remembered.get()).isEqualTo(2);
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
