package fi.luukku.platform;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboundTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Outbound open = new Outbound(new OutboundProperties(Set.of("127.0.0.1")));
    private final Outbound shut = new Outbound(new OutboundProperties(Set.of()));
    private HttpServer server;

    @BeforeEach
    void somebodyAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers("/form", 200, exchangeBody -> exchangeBody);
        answers("/no", 403, body -> "no");
        answers("/large", 200, body -> "x".repeat(1024 * 1024 + 1));
        server.createContext("/elsewhere", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/form");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        server.stop(0);
        open.close();
        shut.close();
    }

    @Test
    void aFormIsAnswered() throws IOException {
        assertThat(open.post(at("/form"), Map.of("a", "1 & 2"))).isEqualTo(new Outbound.Answer(200, "a=1+%26+2"));
        assertThat(open.post(at("/no"), Map.of())).isEqualTo(new Outbound.Answer(403, "no"));
    }

    @Test
    void noRedirectIsFollowedAndNothingIsSentTwice() throws IOException {
        assertThat(open.post(at("/elsewhere"), Map.of()).status()).isEqualTo(307);
        assertThatThrownBy(() -> open.post(at("/broken"), Map.of())).isInstanceOf(IOException.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        assertThatThrownBy(() -> open.post(at("/large"), Map.of())).hasMessageContaining("larger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://localhost/", "https://10.1.2.3/", "https://192.168.1.1/", "https://172.20.0.1/",
        "https://169.254.169.254/latest/", "https://100.64.0.1/", "https://0.0.0.0/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/", "https://[fe80::1]/", "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://2130706433/"})
    void theInnerNetworkIsOutOfReach(String address) {
        assertThatThrownBy(() -> shut.post(URI.create(address), Map.of())).isInstanceOf(java.net.UnknownHostException.class);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/", "ftp://example.com/", "https:/nothing", "https://user@example.com/", "file:///etc/passwd"})
    void onlyTlsGoesOut(String address) {
        assertThat(open.mayUse(URI.create(address))).isFalse();
        assertThatThrownBy(() -> open.post(URI.create(address), Map.of())).isInstanceOf(Outbound.Inside.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "142.250.74.110", "2a00:1450:4026:808::200e", "172.32.0.1", "100.128.0.1"})
    void theOpenInternetIsNotInner(String address) {
        assertThat(InnerAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    private interface Words {
        String of(String body);
    }

    private void answers(String path, int status, Words words) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            var answer = words.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8)).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
