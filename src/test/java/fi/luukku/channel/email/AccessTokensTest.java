package fi.luukku.channel.email;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A provider whose refresh tokens die with their use, and the nodes that use them. */
class AccessTokensTest extends MailLoop {

    @Autowired MailboxTable table;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;
    @Autowired Clock clock;

    @Test
    void nodesThatAskAtTheSameMomentDoNotShutEachOtherOut() throws Exception {
        try (var provider = new Provider(); var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            mailboxes.pause(mailbox.id());
            mailboxes.change(mailbox.id(), settings().withCredentials(provider.leave()));
            var known = mailboxes.get(mailbox.id());
            var here = node();
            var there = node();
            var given = nodes.invokeAll(List.<Callable<String>>of(() -> here.imap(known.settings(), known.id()), () -> there.imap(known.settings(), known.id())));
            for (var token : given) assertThat(token.get()).startsWith("avain-");
            assertThat(provider.refused).isFalse();
            // The reader still has the settings it began with; the leave in them is dead.
            assertThat(node().imap(known.settings(), known.id())).isEqualTo("avain-3");
            assertThat(here.smtp(known.settings(), known.id())).startsWith("avain-");
            assertThat(provider.refused).isFalse();
        }
    }

    private AccessTokens node() {
        return new AccessTokens(table, transaction, json, clock);
    }

    private static final class Provider implements AutoCloseable {

        private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private int uses;
        volatile boolean refused;

        Provider() throws IOException {
            http.createContext("/token", exchange -> {
                var answer = answer(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(refused ? 400 : 200, answer.length());
                exchange.getResponseBody().write(answer.getBytes(UTF_8));
                exchange.close();
            });
            http.start();
        }

        private synchronized String answer(String asked) {
            refused = refused || !asked.contains("refresh_token=lupa-" + uses + "&") && !asked.endsWith("refresh_token=lupa-" + uses);
            if (refused) return "{\"error\":\"invalid_grant\"}";
            uses++;
            return "{\"access_token\":\"avain-" + uses + "\",\"refresh_token\":\"lupa-" + uses + "\",\"expires_in\":3600}";
        }

        Credentials.Oauth leave() {
            return new Credentials.Oauth("luukku", "", "lupa-0", URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/token"), null);
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
