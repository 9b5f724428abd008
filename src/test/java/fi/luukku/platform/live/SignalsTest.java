package fi.luukku.platform.live;

import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.TestDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes' signals on one DATABASE. */
class SignalsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final DriverManagerDataSource here = line("here");
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(here));
    private final JdbcClient db = JdbcClient.create(here);
    private final SettableClock clock = new SettableClock();
    private final Signals mine = new Signals(here, clock);
    private final Signals others = new Signals(line("there"), clock);
    private final BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();

    @BeforeEach
    void bothListen() throws InterruptedException {
        db.sql("create table if not exists shop as select ''::text as name").update();
        rename("Kirjakulma");
        mine.subscribe(Set.of("shop", "person:*"), heardHere::add);
        others.subscribe(Set.of("shop", "person:*"), heardThere::add);
        mine.start();
        others.start();
        assertThat(heardHere.poll(5, TimeUnit.SECONDS)).isEqualTo(Live.ALL);
        assertThat(heardThere.poll(5, TimeUnit.SECONDS)).isEqualTo(Live.ALL);
    }

    @AfterEach
    void stop() {
        mine.stop();
        others.stop();
    }

    @Test
    void whoListensLateLearnsWhatChangedMeanwhile() throws InterruptedException {
        clock.advance(Duration.ofSeconds(10));
        var read = clock.instant();
        clock.advance(Duration.ofMillis(200));
        mine.signal("shop");
        assertThat(heardThere.poll(1, TimeUnit.SECONDS)).isEqualTo("shop");
        assertThat(others.changed(Set.of("shop", "door"), read)).containsExactly("shop");
        clock.advance(Duration.ofSeconds(10));
        assertThat(others.changed(Set.of("shop", "door"), clock.instant())).isEmpty();
        assertThat(others.changed(Set.of("door"), read.minus(Duration.ofHours(1)))).containsExactly(Live.ALL);
    }

    @Test
    void aSignalReachesBothNodesOnce() throws InterruptedException {
        mine.signal("shop");
        assertThat(heardHere.poll(1, TimeUnit.SECONDS)).isEqualTo("shop");
        assertThat(heardThere.poll(1, TimeUnit.SECONDS)).isEqualTo("shop");
        assertThat(heardHere.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void anAnnouncementComesWithTheCommit() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            mine.announce("person:7");
            assertThat(heardHere).isEmpty();
        });
        assertThat(heardHere).containsExactly("person:7");
        assertThat(heardThere.poll(1, TimeUnit.SECONDS)).isEqualTo("person:7");
    }

    @Test
    void whatIsRolledBackIsNotAnnounced() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            mine.announce("shop");
            status.setRollbackOnly();
        });
        mine.announce("person:8");
        assertThat(heardHere).containsExactly("person:8");
        assertThat(heardThere.poll(1, TimeUnit.SECONDS)).isEqualTo("person:8");
    }

    @Test
    void aReceiverThatFailsDoesNotSilenceTheOthers() {
        mine.subscribe(Set.of("shop"), topic -> {
            throw new IllegalStateException("as if broken");
        });
        mine.subscribe(Set.of("shop"), topic -> heardHere.add("after it"));
        mine.announce("shop");
        assertThat(heardHere).containsExactly("shop", "after it");
    }

    @Test
    void afterALineThatWasCutEverythingMayHaveChanged() throws InterruptedException {
        cutLines("there");
        mine.announce("shop");
        assertThat(heardThere.poll(5, TimeUnit.SECONDS)).isEqualTo(Live.ALL);
        mine.announce("person:9");
        assertThat(heardThere.poll(1, TimeUnit.SECONDS)).isEqualTo("person:9");
    }

    @Test
    void whatIsRememberedIsForgottenEverywhereWithTheCommit() {
        var here = new Remembered<>(mine, "shop", this::name);
        var there = new Remembered<>(others, "shop", this::name);
        assertThat(here.get()).isEqualTo("Kirjakulma");
        assertThat(there.get()).isEqualTo("Kirjakulma");
        transaction.executeWithoutResult(status -> {
            rename("Kirjapuoti");
            here.changed();
            assertThat(here.get()).isEqualTo("Kirjapuoti");
            assertThat(there.get()).isEqualTo("Kirjakulma");
        });
        assertThat(here.get()).isEqualTo("Kirjapuoti");
        Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> there.get().equals("Kirjapuoti"));
    }

    @Test
    void whatIsRolledBackIsNeverRemembered() {
        var here = new Remembered<>(mine, "shop", this::name);
        transaction.executeWithoutResult(status -> {
            rename("Kirjapuoti");
            here.changed();
            assertThat(here.get()).isEqualTo("Kirjapuoti");
            status.setRollbackOnly();
        });
        assertThat(here.get()).isEqualTo("Kirjakulma");
    }

    @Test
    void whatIsRememberedCostsNoQuestionAndAChangeMeanwhileIsNotMissed() {
        var asked = new LinkedBlockingQueue<String>();
        var here = new Remembered<>(mine, "shop", () -> {
            var name = name();
            // Somebody changes it between the reading and the remembering.
            if (asked.isEmpty()) mine.announce("shop");
            asked.add(name);
            return name;
        });
        here.get();
        here.get();
        here.get();
        assertThat(asked).hasSize(2);
    }

    private String name() {
        return db.sql("select name from shop").query(String.class).single();
    }

    private void rename(String name) {
        db.sql("update shop set name = ?").param(name).update();
    }

    private void cutLines(String node) {
        db.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = ? and datname = current_database()")
            .param(node).query(Long.class).single();
    }

    private DriverManagerDataSource line(String node) {
        var separator = DATABASE.url().contains("?") ? "&" : "?";
        return new DriverManagerDataSource(DATABASE.url() + separator + "ApplicationName=" + node, DATABASE.user(), DATABASE.password());
    }
}
