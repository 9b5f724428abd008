package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static fi.luukku.channel.email.BrokenSmtp.Whim.CLOSE_BEFORE_DATA;
import static fi.luukku.channel.email.BrokenSmtp.Whim.DROP_AFTER_DATA;
import static fi.luukku.channel.email.BrokenSmtp.Whim.LATER;
import static fi.luukku.channel.email.BrokenSmtp.Whim.NEVER;
import static fi.luukku.channel.email.BrokenSmtp.Whim.TAKE;
import static fi.luukku.channel.email.BrokenSmtp.Whim.THINK;
import static fi.luukku.channel.email.MailServer.header;
import static fi.luukku.channel.email.Mails.answering;
import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

/** What leaves is what was meant, to whom it was meant, once. */
class GoingOutTest extends MailLoop {

    private static final String MATTI = "matti@example.fi";

    @Autowired Files files;
    @Autowired Notes notes;
    @Autowired SettableClock clock;
    @Autowired OutboxTable table;
    @Autowired LetterWriter writer;
    @Autowired SmtpLines lines;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transaction;

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF).withSignatures(Map.of(Language.FI, "Kirjakulma\nKirkkokatu 1, Turku"));
    }

    @Test
    void aReplyReadsWell() throws Exception {
        var ticket = opened();
        reply(ticket, "Hei Matti!\n\nKirja lähti tänään: https://www.posti.fi/seuranta?a=1&b=2.");
        var mail = inboxOf(MATTI, 1).getFirst();
        assertThat(text(mail)).isEqualToNormalizingNewlines("""
            Hei Matti!

            Kirja lähti tänään: https://www.posti.fi/seuranta?a=1&b=2.

            --\s
            Kirjakulma
            Kirkkokatu 1, Turku

            ma 4.3.2024 klo 17.50 matti@example.fi kirjoitti:
            > Missä kirja on? <b>älä & häviä</b>
            """);
        assertThat(html(mail)).contains("<a href=\"https://www.posti.fi/seuranta?a=1&amp;b=2\">").contains("<blockquote")
            .contains("&lt;b&gt;älä &amp; häviä&lt;/b&gt;").contains("lang=\"fi\"");
        assertThat(header(mail, "Auto-Submitted")).isEmpty();
    }

    @Test
    void theMessageTellsHowItWent() throws Exception {
        var ticket = opened();
        var message = reply(ticket, "Hei Matti!");
        var mail = inboxOf(MATTI, 1).getFirst();
        tickets.rename(viewer(), ticket, "Toinen asia");
        assertThat(mail.getSubject()).isEqualTo(deliveries.message(message).subject()).isEqualTo("Re: Kirja");
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(deliveries.message(message).parties().from()).isEqualTo(new Party(from.getPersonal(), from.getAddress())).isEqualTo(new Party("Aino, Kirjakulma", store));
    }

    @Test
    void theThreadIsNamedInTheHeaders() throws Exception {
        var ticket = opened();
        reply(ticket, "Ensimmäinen");
        var first = inboxOf(MATTI, 1).getFirst().getMessageID();
        server.deliver(store, mail(MATTI, "Re: Kirja", "<2@example.fi>", answering(first), "Entä nyt?"));
        ledger(2);
        reply(ticket, "Toinen");
        var second = inboxOf(MATTI, 2).getLast();
        assertThat(header(second, "In-Reply-To")).containsExactly("<2@example.fi>");
        assertThat(header(second, "References").getFirst().replaceAll("\\s+", " ")).isEqualTo("<1@example.fi> " + first + " <2@example.fi>");
        assertThat(second.getMessageID()).isNotEqualTo(first).endsWith(store.substring(store.indexOf('@')) + ">");
    }

    @Test
    void whatIsInternalNeverLeavesNotEvenQuoted() throws Exception {
        var ticket = opened();
        notes.note(viewer(), ticket, "SALAISUUS muistiinpano", java.util.Set.of(), List.of());
        replies.reply(viewer(), ticket, new ReplyCommand("SALAISUUS toimittajalle", Parties.to(Party.of("toimittaja@example.com")), null, true,
            null, false, false, true, "Kysymys toimittajalle", List.of()));
        var outside = inboxOf("toimittaja@example.com", 1).getFirst();
        assertThat(whole(outside)).doesNotContain("Miss").doesNotContain(MATTI);
        server.deliver(store, mail("toimittaja@example.com", "Re: Kysymys", "<t@example.com>", answering(outside.getMessageID()), "SALAISUUS toimittajalta"));
        assertThat(ledger(2).getLast().ticket()).isEqualTo(ticket.value());

        reply(ticket, "Hei Matti, asia selvisi.");
        var mail = inboxOf(MATTI, 1).getFirst();
        assertThat(text(mail)).contains("asia selvisi").contains("> Missä kirja on?");
        assertThat(whole(mail)).doesNotContain("SALAISUUS").doesNotContain("toimittaja");
        assertThat(server.inbox("toimittaja@example.com")).hasSize(1);
    }

    @Test
    void filesGoAlong() throws Exception {
        var content = new byte[300_000];
        new Random(3).nextBytes(content);
        var stored = files.put(new ByteArrayInputStream(content), 1_000_000);
        var ticket = opened();
        var command = new ReplyCommand("Lasku liitteenä.", Parties.to(Party.of(MATTI)), null, true, null, false, false, false, null,
            List.of(new Enclosure("Lasku äö 1.pdf", "application/pdf", stored.size(), null, stored.sha256())));
        replies.reply(viewer(), ticket, command);
        var parts = (Multipart) inboxOf(MATTI, 1).getFirst().getContent();
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Lasku äö 1.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
    }

    @Test
    void hiddenReceiversStayHidden() throws Exception {
        var ticket = opened();
        replies.reply(viewer(), ticket, ReplyCommand.now("Hei", new Parties(null, List.of(Party.of(MATTI)), List.of(Party.of("liisa@example.fi")), List.of(Party.of("piilo@example.fi")))));
        var mail = inboxOf("piilo@example.fi", 1).getFirst();
        assertThat(whole(mail)).doesNotContain("piilo").contains("liisa@example.fi");
        inboxOf("liisa@example.fi", 1);
    }

    @Test
    void plusAddressesProveTheTicketToo() throws Exception {
        mailboxes.change(mailbox.id(), settings().withPlusAddresses(true));
        var ticket = opened();
        reply(ticket, "Hei");
        var mail = inboxOf(MATTI, 1).getFirst();
        var to = ((jakarta.mail.internet.InternetAddress) mail.getReplyTo()[0]).getAddress();
        assertThat(to).startsWith("asiakaspalvelu+");
        server.deliver(store, mail(MATTI, "Aivan uusi", "<9@example.fi>", "", "Hei").replace("To: kauppa@example.fi", "To: " + to));
        assertThat(ledger(2).getLast().ticket()).isEqualTo(ticket.value());
    }

    @Test
    void aLineDroppedAfterTheDataIsTriedOnceMoreAndThenShown() throws Exception {
        try (var smtp = new BrokenSmtp(DROP_AFTER_DATA)) {
            var message = sentThrough(smtp);
            await(() -> outbox.of(message).orElseThrow(), entry -> entry.doubts() == 1);
            dispatch.dispatchDue();
            assertThat(smtp.taken).hasSize(1);
            clock.advance(Duration.ofMinutes(1));
            dispatch.dispatchDue();
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.UNKNOWN);
            clock.advance(Duration.ofDays(2));
            dispatch.dispatchDue();
            assertThat(smtp.taken).as("a repeat can be told by every byte of it").hasSize(2).allMatch(mail -> mail.equals(smtp.taken.getFirst()));
            assertThat(tickets.get(deliveries.message(message).ticket()).trouble()).isNotNull();
        }
    }

    @Test
    void aDoubtThatPassesEndsWell() throws Exception {
        try (var smtp = new BrokenSmtp(DROP_AFTER_DATA, TAKE)) {
            var message = sentThrough(smtp);
            await(() -> outbox.of(message).orElseThrow(), entry -> entry.doubts() == 1);
            clock.advance(Duration.ofMinutes(1));
            dispatch.dispatchDue();
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
        }
    }

    @Test
    void whatASendersCrashLeftIsDoubtedNotRepeatedForEver() throws Exception {
        try (var smtp = new BrokenSmtp(TAKE)) {
            var message = sentThrough(smtp);
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
            db.sql("update outbox set state = 'sending', claimed_by = 12345 where message_id = ?").param(message.value()).update();
            dispatch.dispatchDue();
            assertThat(outbox.of(message).orElseThrow().state()).isEqualTo(OutboxEntry.State.UNKNOWN);
            clock.advance(Duration.ofMinutes(1));
            dispatch.dispatchDue();
            assertThat(outbox.of(message).orElseThrow().state()).isEqualTo(OutboxEntry.State.SENT);
            assertThat(smtp.ids()).hasSize(2).allMatch(id -> id.equals(smtp.ids().getFirst()));
        }
    }

    @Test
    void whatIsKnownOfAMailIsNotLostToANodeThatBelievedItsSenderDead() throws Exception {
        try (var smtp = new BrokenSmtp(THINK)) {
            var message = sentThrough(smtp);
            await(() -> smtp.ids(), ids -> ids.size() == 1);
            // The line that tells the others that we live is cut while the mail is on its way; it may be back in no time.
            var other = otherNode();
            await(() -> {
                db.sql("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and classid = ?").param(Locks.NODES).query(Long.class).single();
                other.dispatchDue();
                return outbox.of(message).orElseThrow().state();
            }, state -> state == OutboxEntry.State.UNKNOWN);
            smtp.decide();
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
            clock.advance(Duration.ofMinutes(1));
            other.dispatchDue();
            dispatch.dispatchDue();
            assertThat(smtp.ids()).hasSize(1);
        }
    }

    private Dispatch otherNode() {
        return new Dispatch(table, mailboxes, writer, files, lines, deliveries, new Locks(dataSource), transaction, clock);
    }

    @Test
    void aRefusalForNowIsTriedLaterAndLater() throws Exception {
        try (var smtp = new BrokenSmtp(LATER, LATER, CLOSE_BEFORE_DATA, TAKE)) {
            var message = sentThrough(smtp);
            var waits = await(() -> outbox.of(message).orElseThrow(), entry -> entry.attempts() == 1 && entry.error() != null);
            assertThat(waits.error()).contains("451");
            assertThat(deliveries.message(message).delivery()).isEqualTo(Message.Delivery.QUEUED);
            // The program's own sender may just now hold the mail: then it takes one more look.
            await(() -> {
                clock.advance(Duration.ofMinutes(15));
                dispatch.dispatchDue();
                return deliveries.message(message).delivery();
            }, state -> state == Message.Delivery.SENT);
            assertThat(smtp.taken).hasSize(1);
        }
    }

    @Test
    void whatIsNotTakenInADayFails() throws Exception {
        try (var smtp = new BrokenSmtp(LATER)) {
            var message = sentThrough(smtp);
            await(() -> outbox.of(message).orElseThrow(), entry -> entry.error() != null);
            for (int i = 0; i < 20; i++) {
                clock.advance(Duration.ofHours(3));
                dispatch.dispatchDue();
            }
            var failed = await(() -> deliveries.message(message), sent -> sent.delivery() == Message.Delivery.FAILED);
            assertThat(failed.deliveryWhy()).contains("Greylisted");
            assertThat(outbox.of(message).orElseThrow().attempts()).isBetween(5, 12);
        }
    }

    @Test
    void aRefusalForGoodFailsAtOnce() throws Exception {
        try (var smtp = new BrokenSmtp(NEVER)) {
            var message = sentThrough(smtp);
            var failed = await(() -> deliveries.message(message), sent -> sent.delivery() == Message.Delivery.FAILED);
            assertThat(failed.deliveryWhy()).contains("User unknown");
        }
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() throws Exception {
        var smtp = new BrokenSmtp(TAKE);
        smtp.close();
        var message = sentThrough(smtp);
        var waits = await(() -> outbox.of(message).orElseThrow(), entry -> entry.error() != null);
        assertThat(waits.state()).isEqualTo(OutboxEntry.State.QUEUED);
        assertThat(waits.error()).contains("mailbox.wrong.port");
    }

    @Test
    void aStoreWithoutAMailboxIsToldSo() {
        var lonely = brands.create("b" + unique(), "Yksin", 10, List.of(Language.FI), java.time.ZoneId.of("Europe/Helsinki"));
        var received = tickets.receive(new fi.luukku.ticket.Inbound(fi.luukku.ticket.Channel.FORM, lonely.id(), team.id(), Party.of(MATTI),
            Parties.NONE, "Asia", "Hei", 3, 3, "fi", clock.instant(), null, null, fi.luukku.ticket.Inbound.Proof.NONE, false, null, List.of()));
        var message = reply(received.ticket(), "Hei");
        assertThat(deliveries.message(message).delivery()).isEqualTo(Message.Delivery.FAILED);
    }

    private Id<Message> sentThrough(BrokenSmtp smtp) {
        mailboxes.change(mailbox.id(), sendingThrough(smtp));
        return reply(opened(), "Hei");
    }

    private Id<Ticket> opened() {
        server.deliver(store, mail(MATTI, "Kirja", "<1@example.fi>", "", "Missä kirja on? <b>älä & häviä</b>"));
        return Id.of(ledger(1).getFirst().ticket());
    }

    private Id<Message> reply(Id<Ticket> ticket, String text) {
        var replied = replies.reply(viewer(), ticket, ReplyCommand.now(text, Parties.to(Party.of(MATTI))));
        return ((fi.luukku.ticket.Replied.Accepted) replied).message();
    }

    static String text(MimeMessage mail) throws Exception {
        return String.valueOf(words(mail).getBodyPart(0).getContent());
    }

    static String html(MimeMessage mail) throws Exception {
        return String.valueOf(words(mail).getBodyPart(1).getContent());
    }

    private static Multipart words(MimeMessage mail) throws Exception {
        return (Multipart) mail.getContent();
    }

    /** Headers and decoded words together. */
    private static String whole(MimeMessage mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return raw + text(mail) + html(mail);
    }
}
