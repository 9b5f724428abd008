package fi.luukku.page;

import fi.luukku.testing.LuukkuTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class RefusalsTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"GET /% HTTP/1.1\r\nHost: a", "GET /desk/%00 HTTP/1.1\r\nHost: a", "GET /a|b{} HTTP/1.1\r\nHost: a",
        "GET /desk HTTP/1.1\r\nHost: a\r\nHost: b", "GET /desk HTTP/1.1", "GET /desk HTTP/1.1\r\nHost: a b", "G@T /desk HTTP/1.1\r\nHost: a", "GET /desk HTTP/9.9\r\nHost: a",
        "GET /api/v1/% HTTP/1.1\r\nHost: a"})
    void tellAStatusAndNothingOfUs(String request) throws IOException {
        var answer = ask(request);
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase("tomcat").doesNotContain("Exception").doesNotContain("<html");
        assertThat(answer).containsPattern("\r\n\r\n(400 Bad Request|505 HTTP Version not supported)\n");
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "Cache-Control: no-store");
    }

    private String ask(String request) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
