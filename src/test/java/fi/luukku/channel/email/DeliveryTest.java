package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static fi.luukku.channel.email.BrokenSmtp.Whim.CLOSE_BEFORE_DATA;
import static fi.luukku.channel.email.BrokenSmtp.Whim.DROP_AFTER_DATA;
import static fi.luukku.channel.email.BrokenSmtp.Whim.LATER;
import static fi.luukku.channel.email.BrokenSmtp.Whim.NEVER;
import static fi.luukku.channel.email.BrokenSmtp.Whim.TAKE;
import static fi.luukku.channel.email.BrokenSmtp.Whim.THINK;
import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

/** A reply leaves once, or it is shown that it did not, whatever the server does. */
class DeliveryTest extends MattiAsks {

    @Autowired Files files;
    @Autowired SettableClock clock;
    @Autowired OutboxTable table;
    @Autowired LetterWriter writer;
    @Autowired SmtpLines lines;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transaction;

    @Test
    void aLineDroppedAfterTheDataIsTriedOnceMoreAndThenShown() throws Exception {
        try (var smtp = new BrokenSmtp(DROP_AFTER_DATA)) {
            var message = sentThrough(smtp);
            await(() -> outbox.of(message).orElseThrow(), entry -> entry.doubts() == 1);
            dispatch.dispatchDue().join();
            assertThat(smtp.taken).hasSize(1);
            clock.advance(Duration.ofMinutes(1));
            dispatch.dispatchDue().join();
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.UNKNOWN);
            clock.advance(Duration.ofDays(2));
            dispatch.dispatchDue().join();
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
            dispatch.dispatchDue().join();
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
        }
    }

    @Test
    void whatASendersCrashLeftIsDoubtedNotRepeatedForEver() throws Exception {
        try (var smtp = new BrokenSmtp(TAKE)) {
            var message = sentThrough(smtp);
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
            db.sql("update outbox set state = 'sending', claimed_by = 12345 where message_id = ?").param(message.value()).update();
            dispatch.dispatchDue().join();
            assertThat(outbox.of(message).orElseThrow().state()).isEqualTo(OutboxEntry.State.UNKNOWN);
            clock.advance(Duration.ofMinutes(1));
            dispatch.dispatchDue().join();
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
                other.dispatchDue().join();
                return outbox.of(message).orElseThrow().state();
            }, state -> state == OutboxEntry.State.UNKNOWN);
            smtp.decide();
            await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
            clock.advance(Duration.ofMinutes(1));
            other.dispatchDue().join();
            dispatch.dispatchDue().join();
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
                dispatch.dispatchDue().join();
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
                dispatch.dispatchDue().join();
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
}
