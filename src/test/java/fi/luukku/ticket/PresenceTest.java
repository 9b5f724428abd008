package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceTest extends TicketStage {

    @Autowired Presence presence;
    @Autowired ConfigurableApplicationContext program;

    private final Queue<Id<Ticket>> told = new ConcurrentLinkedQueue<>();
    private final ApplicationListener<PayloadApplicationEvent<PresenceChanged>> listener = ApplicationListener.forPayload(change -> told.add(change.ticket()));
    private Id<Ticket> ticket;

    @BeforeEach
    void listen() {
        ticket = opened("Kirja puuttuu");
        program.addApplicationListener(listener);
    }

    @AfterEach
    void stop() {
        program.removeApplicationListener(listener);
    }

    @Test
    void whoComesWritesAndLeavesIsNewsToTheOthersOnly() {
        presence.at(aino, ticket, false);
        presence.at(aino, ticket, true);
        assertThat(timesTold()).as("nobody else is there").isZero();
        presence.at(lauri, ticket, false);
        assertThat(timesTold()).isEqualTo(1);
        presence.at(lauri, ticket, false);
        assertThat(timesTold()).as("still there").isEqualTo(1);
        presence.at(lauri, ticket, true);
        assertThat(timesTold()).isEqualTo(2);
        assertThat(presence.others(aino, ticket)).containsExactly(new Presence.Other("Lauri Heino", true));
        presence.leave(lauri, ticket);
        assertThat(timesTold()).isEqualTo(3);
        presence.leave(aino, ticket);
        assertThat(timesTold()).isEqualTo(3);
    }

    @Test
    void whoWentAwayWithoutAWordIsNewsWhenTheyComeBack() {
        presence.at(aino, ticket, false);
        presence.at(lauri, ticket, false);
        clock.advance(Duration.ofMinutes(1));
        presence.at(aino, ticket, false);
        assertThat(timesTold()).isEqualTo(1);
        presence.at(lauri, ticket, false);
        assertThat(timesTold()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoComeAtTheSameMomentTheSecondTellsTheFirst() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= 20; round++) {
                var start = new CyclicBarrier(2);
                var first = both.submit(() -> { start.await(); presence.at(aino, ticket, false); return null; });
                var second = both.submit(() -> { start.await(); presence.at(lauri, ticket, false); return null; });
                first.get();
                second.get();
                assertThat(timesTold()).as("round %d", round).isEqualTo(1);
                presence.leave(aino, ticket);
                presence.leave(lauri, ticket);
                told.clear();
            }
        }
    }

    private long timesTold() {
        return told.stream().filter(ticket::equals).count();
    }
}
