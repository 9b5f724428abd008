package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static fi.luukku.channel.email.BrokenSmtp.Whim.SILENT;
import static fi.luukku.channel.email.BrokenSmtp.Whim.THINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A server that takes calls and says nothing, as overloaded ones do. */
class SilentServerTest extends MattiAsks {

    private final String liisa = "liisa-" + unique() + "@example.fi";

    @Test
    void holdsUpItsOwnMailboxOnly() throws Exception {
        var other = mailboxOfAnotherStore();
        try (var silent = new BrokenSmtp(SILENT)) {
            mailboxes.change(mailbox.id(), sendingThrough(silent));
            var ticket = opened();
            var stuck = reply(ticket, "Hei Matti!");
            await(silent.callers::get, callers -> callers == 1);
            reply(ticket, "Ja vielä tämä.");
            // As the timed work does, which nothing may hold up either.
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                dispatch.dispatchDue();
            });

            replies.reply(viewer(), asked(other), ReplyCommand.now("Hei Liisa!", Parties.to(Party.of(liisa))));
            inboxOf(liisa, 1);
            assertThat(deliveries.message(stuck).delivery()).isEqualTo(Message.Delivery.SENDING);
            assertThat(silent.callers).as("one line at a time").hasValue(1);
        } finally {
            mailboxes.pause(other.id());
        }
    }

    @Test
    void isWaitedForShortlyUntilItHasTheMail() throws Exception {
        try (var silent = new BrokenSmtp(SILENT)) {
            var failure = catchThrowable(() -> SmtpLine.open(sendingThrough(silent), null, 200));
            assertThat(Diagnosis.of(failure, sendingThrough(silent).smtp()).key()).isEqualTo("mailbox.wrong.silent");
        }
    }

    @Test
    void mayThinkLongOverAMailItHas() throws Exception {
        try (var thinking = new BrokenSmtp(THINK); var line = SmtpLine.open(sendingThrough(thinking), null, 200)) {
            var sent = CompletableFuture.supplyAsync(() -> line.send(letter()));
            await(() -> thinking.taken.size(), size -> size == 1);
            Thread.sleep(600);
            thinking.decide();
            assertThat(sent.get()).isInstanceOf(Sent.Taken.class);
        }
    }

    private static MimeMessage letter() {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setFrom("kauppa@example.fi");
            mail.setRecipients(RecipientType.TO, MATTI);
            mail.setText("Hei");
            return mail;
        } catch (jakarta.mail.MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Mailbox mailboxOfAnotherStore() {
        var address = "palvelu@" + unique() + ".example";
        server.user(address);
        var brand = brands.create("b" + unique(), "Lamppukauppa", 30, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        return mailboxes.add(MailboxSettings.of(brand.id(), team.id(), address, "Lamppukauppa",
            new Server("127.0.0.1", server.imapPort(), Server.Security.NONE, address),
            new Server("127.0.0.1", server.smtpPort(), Server.Security.NONE, null), new Credentials.Passwords(address, null)).with(Acknowledging.OFF));
    }

    private Id<Ticket> asked(Mailbox mailbox) {
        return tickets.receive(new Inbound(Channel.FORM, mailbox.settings().brand(), team.id(), Party.of(liisa), Parties.NONE, "Lamppu", "Hei", 3, 3, "fi",
            Instant.parse("2026-11-23T07:00:00Z"), null, null, Inbound.Proof.NONE, false, null, List.of())).ticket();
    }
}
