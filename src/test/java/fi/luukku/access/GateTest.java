package fi.luukku.access;

import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class GateTest {

    @Autowired Gate gate;
    @Autowired AccessSweep sweep;
    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired SessionTable sessions;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;

    private Agent aino;

    @BeforeEach
    void nobodyHasTried() {
        db.sql("delete from sign_in_throttle").update();
        aino = new Cast(agents, passwords).with(Role.AGENT);
    }

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) assertThat(from("10.0.0.1")).isNull();
        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(from("10.0.0.1")).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(from("10.0.0.1")).isNull();
        }
    }

    @Test
    void manyAtTheSameMomentAreNotAllTheFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> guess = () -> from("10.0.0.1") == null;
            var guesses = threads.invokeAll(IntStream.range(0, 30).mapToObj(_ -> guess).toList());
            int made = 0;
            for (var each : guesses) if (each.get()) made++;
            assertThat(made).isEqualTo(5);
        }
    }

    @Test
    void anOwnerIsNotLockedOutByGuessersElsewhere() {
        sessions.add(new byte[] {1, 2, (byte) aino.id().value()}, aino.id(), false, new Caller("10.9.9.9", "Firefox"), clock.instant());
        var waits = IntStream.range(0, 200).mapToObj(i -> from("10.1.0." + i)).filter(Objects::nonNull).toList();
        assertThat(waits).as("guessers from everywhere are slowed down").hasSizeGreaterThan(150);
        assertThat(from("10.9.9.9")).as("the owner at an address they have used").isNull();
        assertThat(from("10.8.8.8")).as("the owner at a new address waits half a minute at most").isBefore(clock.instant().plusSeconds(31));
    }

    @Test
    void anAddressThatTriesEveryAccountIsSlowedDown() {
        var caller = new Caller("10.0.0.1", "");
        for (int i = 0; i < 50; i++) assertThat(gate.tryNow("someone" + i, null, caller)).isNull();
        assertThat(gate.tryNow("someone else", null, caller)).isNotNull();
        assertThat(gate.tryNow("someone else", null, new Caller("10.0.0.2", ""))).isNull();
    }

    @Test
    void anIpv6CustomerIsOneHoweverManyAddressesTheyHave() {
        for (int i = 0; i < 5; i++) assertThat(from("2001:db8:0:1::" + i)).isNull();
        assertThat(from("2001:db8:0:1::ffff")).isNotNull();
        assertThat(from("2001:db8:0:2::1")).isNull();
    }

    @Test
    void whatIsOldIsForgottenAndSwept() {
        for (int i = 0; i < 5; i++) from("10.0.0.1");
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        for (int i = 0; i < 5; i++) assertThat(from("10.0.0.1")).isNull();
        clock.advance(Duration.ofDays(2));
        sweep.run();
        assertThat(db.sql("select count(*) from sign_in_throttle").query(Long.class).single()).isZero();
    }

    @Test
    void whatWasTypedIsNotKept() {
        gate.tryNow("my password in the wrong field", null, new Caller("10.0.0.1", ""));
        assertThat(db.sql("select key from sign_in_throttle").query(String.class).list()).noneMatch(key -> key.contains("password") || key.contains("10.0"));
    }

    private @Nullable Instant from(String address) {
        return gate.tryNow(aino.email(), aino.id(), new Caller(address, ""));
    }
}
