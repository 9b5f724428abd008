package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A mailbox that is opened by a provider's consent, as those of Google and Microsoft are. */
class XoauthTest extends MailLoop {

    private static final String MATTI = "matti@example.fi";

    @Autowired AccessTokens tokens;
    @Autowired TokenEndpoint endpoint;
    @Autowired MailboxTable table;
    @Autowired MailboxCheck check;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;

    private final AuthorizationServer provider = new AuthorizationServer(store);
    private final XoauthGate imap = XoauthGate.imap(server, provider::opens);
    private final XoauthGate smtp = XoauthGate.smtp(server, provider::opens);
    private final Credentials.Oauth given = provider.consent();

    @Override
    MailboxSettings settings() {
        var s = super.settings().with(Acknowledging.OFF);
        return new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), new Server("127.0.0.1", imap.port(), Server.Security.NONE, store),
            new Server("127.0.0.1", smtp.port(), Server.Security.NONE, store), given, s.folder(), s.signatures(), s.acknowledging(),
            s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
    }

    @AfterEach
    void closeTheProvider() throws IOException {
        imap.close();
        smtp.close();
        provider.close();
    }

    @Test
    void mailComesAndGoes() {
        var ticket = opened();
        reply(ticket, "Hei Matti!");
        inboxOf(MATTI, 1);
        assertThat(imap.refused).isEmpty();
        assertThat(smtp.refused).isEmpty();
        assertThat(provider.asked.getFirst()).containsEntry("grant_type", "refresh_token").containsEntry("refresh_token", given.refreshToken())
            .containsEntry("scope", "posti offline_access");
    }

    @Test
    void oneTokenServesReadingAndSending() {
        reply(opened(), "Hei Matti!");
        inboxOf(MATTI, 1);
        assertThat(imap.letIn).containsAll(smtp.letIn);
        assertThat(provider.refreshes).isEqualTo(1);
    }

    @Test
    void aTokenThatEndedBeforeItsTimeIsReplacedWhileReading() {
        opened();
        provider.endAccess();
        assertThat(check.check(table.get(mailbox.id()).orElseThrow().settings(), mailbox.id())).extracting(Finding::key)
            .containsExactly("mailbox.fine.imap", "mailbox.fine.smtp");
        assertThat(imap.refused).hasSize(1);
        assertThat(provider.refreshes).isEqualTo(2);
    }

    @Test
    void aTokenThatEndedBeforeItsTimeIsReplacedWhileSending() {
        var ticket = opened();
        provider.endAccess();
        var message = reply(ticket, "Hei Matti!");
        inboxOf(MATTI, 1);
        assertThat(smtp.refused).hasSize(1);
        await(() -> outbox.of(message).orElseThrow(), entry -> entry.state() == OutboxEntry.State.SENT);
        assertThat(outbox.of(message).orElseThrow().attempts()).as("within one try").isEqualTo(1);
    }

    @Test
    void tokensTurnWhileMailIsSent() throws Exception {
        var ticket = opened();
        provider.lasts = 0;
        mailboxes.change(mailbox.id(), table.get(mailbox.id()).orElseThrow().settings().withJoinSame(true));
        for (int i = 1; i <= 4; i++) {
            reply(ticket, "Vastaus " + i);
            server.deliver(store, mail("liisa@example.fi", "Asia " + i, "<l" + i + "@example.fi>", "", "Hei"));
            inboxOf(MATTI, i);
            mailboxes.change(mailbox.id(), table.get(mailbox.id()).orElseThrow().settings().withJoinSame(i % 2 == 0));
        }
        ledger(5);
        assertThat(provider.refreshes).isGreaterThan(4);
        assertThat(provider.reuses).isZero();
        assertThat(provider.isAlive(kept(mailbox).refreshToken())).isTrue();
    }

    /** Both would be the end of the consent: two using the same one, and one writing over the other's newer one. */
    @Test
    void twoNodesNeverUseTheSameRefreshTokenTwice() throws Exception {
        provider.lasts = 0;
        var nodes = List.of(new AccessTokens(table, endpoint, transaction, clock), new AccessTokens(table, endpoint, transaction, clock));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 12).<Callable<String>>mapToObj(i -> () -> nodes.get(i % 2).imap(mailbox.settings(), mailbox.id(), secret -> secret)).toList();
            for (var fetched : workers.invokeAll(work)) assertThat(fetched.get()).startsWith("avain-");
        }
        assertThat(provider.refreshes).isGreaterThanOrEqualTo(12);
        assertThat(provider.reuses).isZero();
        assertThat(provider.isAlive(kept(mailbox).refreshToken())).isTrue();
    }

    @Test
    void aRefreshTokenThatTheDatabaseCouldNotTakeIsNotLost() throws Exception {
        var unread = unread();
        var node = new AccessTokens(table, endpoint, transaction, clock);
        db.sql("create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'full disk'; end $$").update();
        db.sql("create trigger full_disk before update of credentials on mailbox for each row when (new.id = " + unread.id() + ") execute function full_disk()").update();
        try {
            assertThatThrownBy(() -> node.imap(unread.settings(), unread.id(), secret -> secret)).hasMessageContaining("full disk");
        } finally {
            db.sql("drop function full_disk cascade").update();
        }
        String token = node.imap(unread.settings(), unread.id(), secret -> secret);
        assertThat(token).startsWith("avain-");
        assertThat(provider.reuses).isZero();
        assertThat(provider.isAlive(kept(unread).refreshToken())).isTrue();
    }

    /** Nobody but the test opens it. */
    private Mailbox unread() {
        var s = settings().withCredentials(provider.consent());
        var elsewhere = new MailboxSettings(s.brand(), s.team(), "toinen." + store, s.name(), s.imap(), s.smtp(), s.credentials(), s.folder(),
            s.signatures(), s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
        return transaction.execute(status -> {
            var id = table.insert(elsewhere, clock.instant());
            table.active(id, false);
            return table.get(id).orElseThrow();
        });
    }

    @Test
    void aConsentThatEndedIsToldAsSuch() {
        opened();
        provider.revoke();
        mailboxes.pause(mailbox.id());
        mailboxes.resume(mailbox.id());
        var health = await(() -> mailboxes.health(mailbox.id()), now -> !now.well());
        assertThat(health.error()).isEqualTo("mailbox.wrong.consent");
        assertThat(health.detail()).contains("invalid_grant");
    }

    @Test
    void aSecretThatEndedIsToldAsSuch() {
        provider.insists = "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: The provided client secret keys are expired.\"}";
        clock.advance(Duration.ofHours(2));
        var finding = check.check(mailbox.settings(), mailbox.id()).getFirst();
        assertThat(finding.key()).isEqualTo("mailbox.wrong.client");
        assertThat(finding.detail()).contains("expired");
    }

    @Test
    void aConsentForAnotherMailboxIsToldAsSuch() {
        try (var others = new AuthorizationServer("joku.muu@example.fi")) {
            var findings = check.check(settings().withCredentials(others.consent()), null);
            assertThat(findings).extracting(Finding::key).containsOnly("mailbox.wrong.account");
            assertThat(imap.refused).hasSize(2);
        }
    }

    private Credentials.Oauth kept(Mailbox mailbox) {
        return (Credentials.Oauth) table.get(mailbox.id()).orElseThrow().settings().credentials();
    }

    private Id<Ticket> opened() {
        server.deliver(store, mail(MATTI, "Kirja", "<1@example.fi>", "", "Missä kirja on?"));
        return Id.of(ledger(1).getFirst().ticket());
    }

    private Id<Message> reply(Id<Ticket> ticket, String text) {
        return ((Replied.Accepted) replies.reply(viewer(), ticket, ReplyCommand.now(text, Parties.to(Party.of(MATTI))))).message();
    }
}
