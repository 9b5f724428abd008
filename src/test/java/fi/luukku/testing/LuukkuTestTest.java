package fi.luukku.testing;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class LuukkuTestTest {

    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired SettableClock settable;
    @LocalServerPort int port;

    @Test
    void theProgramAnswers() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(response.statusCode()).isLessThan(500);
    }

    @Test
    void migrationsAreInTheDatabase() {
        assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks").query(Long.class).single()).isNotNull();
    }

    @Test
    void clonesDoNotSeeEachOther() {
        var one = TestDatabase.fresh().jdbc();
        var other = TestDatabase.fresh().jdbc();
        one.sql("CREATE TABLE only_here ()").update();
        assertThat(other.sql("SELECT to_regclass('only_here')::text").query(String.class).optional()).isEmpty();
    }

    @Test
    void theClockIsTheTests() {
        settable.advance(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(SettableClock.START.plus(Duration.ofHours(3)));
    }

    @Test
    void theClockStartsAnewInEveryTest() {
        assertThat(clock.instant()).isEqualTo(SettableClock.START);
    }
}
