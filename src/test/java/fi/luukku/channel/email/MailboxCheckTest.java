package fi.luukku.channel.email;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with a mailbox is told so that its keeper knows what to do. */
class MailboxCheckTest extends MailLoop {

    @Autowired MailboxCheck check;

    @Test
    void allIsWell() {
        assertThat(check.check(settings())).allMatch(Finding::fine).extracting(Finding::key)
            .containsExactly("mailbox.fine.imap", "mailbox.fine.smtp");
    }

    @Test
    void noSuchHost() {
        assertThat(reading(server -> new Server("imap.invalid", server.port(), server.security(), server.user()))).isEqualTo("mailbox.wrong.host");
    }

    @Test
    void nobodyAtThePort() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(reading(server -> new Server(server.host(), free, server.security(), server.user()))).isEqualTo("mailbox.wrong.port");
    }

    @Test
    void noTlsThere() {
        assertThat(reading(server -> new Server(server.host(), server.port(), Server.Security.TLS, server.user()))).isEqualTo("mailbox.wrong.tls");
    }

    @Test
    void noStarttlsThere() {
        assertThat(reading(server -> new Server(server.host(), server.port(), Server.Security.STARTTLS, server.user()))).isEqualTo("mailbox.wrong.starttls");
    }

    @Test
    void wrongPassword() {
        assertThat(check.check(settings().withCredentials(new Credentials.Passwords("väärä", null))).getFirst().key()).isEqualTo("mailbox.wrong.password");
    }

    @Test
    void noSuchFolder() {
        var s = settings();
        var elsewhere = new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), s.imap(), s.smtp(), s.credentials(), "Asiakkaat",
            s.signatures(), s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
        assertThat(check.check(elsewhere).getFirst().key()).isEqualTo("mailbox.wrong.folder");
    }

    @Test
    void aProviderThatGivesNoToken() throws IOException {
        try (var provider = new Provider(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been revoked\"}")) {
            var finding = check.check(settings().withCredentials(provider.leave())).getFirst();
            assertThat(finding.key()).isEqualTo("mailbox.wrong.token");
            assertThat(finding.detail()).contains("revoked");
        }
    }

    @Test
    void theTokenOpensTheMailboxByXoauth2() throws Exception {
        try (var provider = new Provider(200, "{\"access_token\":\"avain-1\",\"expires_in\":3600}"); var imap = new ScriptedImap()) {
            var settings = withImap(settings(), server -> new Server(server.host(), imap.port(), server.security(), "aino@example.fi"))
                .withCredentials(provider.leave());
            check.check(settings);
            assertThat(imap.said).anyMatch(line -> line.contains("XOAUTH2"));
            assertThat(imap.opened()).isEqualTo("user=aino@example.fi\1auth=Bearer avain-1\1\1");
            assertThat(provider.asked).contains("grant_type=refresh_token").contains("refresh_token=uusi%2Flupa").contains("client_id=luukku");
        }
    }

    private String reading(UnaryOperator<Server> change) {
        return check.check(withImap(settings(), change)).getFirst().key();
    }

    private static MailboxSettings withImap(MailboxSettings s, UnaryOperator<Server> change) {
        return new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), change.apply(s.imap()), s.smtp(), s.credentials(),
            s.folder(), s.signatures(), s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
    }

    /** A provider's token endpoint. */
    private static final class Provider implements AutoCloseable {

        private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        volatile String asked = "";

        Provider(int status, String answer) throws IOException {
            http.createContext("/token", exchange -> {
                asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                exchange.sendResponseHeaders(status, answer.length());
                exchange.getResponseBody().write(answer.getBytes(UTF_8));
                exchange.close();
            });
            http.start();
        }

        Credentials.Oauth leave() {
            return new Credentials.Oauth("luukku", "", "uusi/lupa", URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/token"), null);
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
