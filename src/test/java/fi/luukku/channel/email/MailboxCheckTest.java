package fi.luukku.channel.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with a mailbox is told so that its keeper knows what to do. */
class MailboxCheckTest extends MailLoop {

    @Autowired MailboxCheck check;

    @Test
    void allIsWell() {
        assertThat(check.check(settings(), null)).allMatch(Finding::fine).extracting(Finding::key)
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
        assertThat(check.check(settings().withCredentials(new Credentials.Passwords("väärä", null)), null).getFirst().key()).isEqualTo("mailbox.wrong.password");
    }

    @Test
    void noSuchFolder() {
        var s = settings();
        var elsewhere = new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), s.imap(), s.smtp(), s.credentials(), "Asiakkaat",
            s.signatures(), s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
        assertThat(check.check(elsewhere, null).getFirst().key()).isEqualTo("mailbox.wrong.folder");
    }

    @Test
    void aProviderThatGivesNoToken() {
        try (var provider = new AuthorizationServer(store)) {
            var given = provider.consent();
            provider.insists = "{\"error\":\"temporarily_unavailable\",\"error_description\":\"Huolto kello 6 asti\"}";
            var finding = check.check(settings().withCredentials(given), null).getFirst();
            assertThat(finding.key()).isEqualTo("mailbox.wrong.token");
            assertThat(finding.detail()).contains("Huolto kello 6 asti");
        }
    }

    private String reading(UnaryOperator<Server> change) {
        return check.check(withImap(settings(), change), null).getFirst().key();
    }

    private static MailboxSettings withImap(MailboxSettings s, UnaryOperator<Server> change) {
        return new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), change.apply(s.imap()), s.smtp(), s.credentials(),
            s.folder(), s.signatures(), s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
    }
}
