package fi.luukku.demo;

import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class WithoutDemoTest {

    @LocalServerPort int port;

    @Test
    void aRealStoreHasNoPlayground() {
        assertThat(new Visitor(port).get("/demo").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/demo/news").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/demo/mailboxes/maija@posti.example").statusCode()).isEqualTo(404);
    }
}
