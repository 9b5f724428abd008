package fi.luukku.channel.email;

import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer writes, an agent answers, the customer answers: all over real IMAP, SMTP and PostgreSQL. */
class TheLoopTest extends MailLoop {

    private static final String MATTI = "matti@example.fi";

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF);
    }

    @Test
    void aMailOpensATicketAndIsMarkedSeen() {
        server.deliver(store, mail(MATTI, "Missä kirjani on?", "<1@example.fi>", "", "Hei, tilasin kirjan viikko sitten."));
        var entry = ledger(1).getFirst();
        assertThat(entry.state()).isEqualTo(State.THREADED);
        assertThat(entry.reason()).isEqualTo("why.new");
        var ticket = tickets.get(Id.of(entry.ticket()));
        assertThat(ticket.subject()).isEqualTo("Missä kirjani on?");
        assertThat(ticket.team()).isEqualTo(team.id());
        await(() -> server.seen(store), seen -> seen == 1);
    }

    @Test
    void theAnswerReachesTheCustomerAndTheirAnswerJoins() throws Exception {
        var ticket = opened();
        answer(ticket, "Kirja lähtee tänään.");
        var sent = inboxOf(MATTI, 1).getFirst();
        assertThat(sent.getFrom()[0].toString()).contains("Aino, Kirjakulma").contains(store);
        assertThat(sent.getSubject()).isEqualTo("Re: Missä kirjani on?");
        assertThat(sent.getHeader("In-Reply-To")).containsExactly("<1@example.fi>");

        server.deliver(store, mail(MATTI, "Re: Missä kirjani on?", "<2@example.fi>", sent.getMessageID(), "Kiitos!"));
        var joined = ledger(2).getLast();
        assertThat(joined.ticket()).isEqualTo(ticket.value());
        assertThat(joined.reason()).isEqualTo("why.token");
        assertThat(delivered(ticket)).isEqualTo(Message.Delivery.SENT);
    }

    @Test
    void whoJoinsWithAForwardedMailIsSentNothingOfWhatWasSaidBefore() throws Exception {
        var ticket = opened();
        answer(ticket, "Kirja lähtee tänään.");
        var sent = inboxOf(MATTI, 1).getFirst();
        var stranger = "vieras@" + ticket + ".example";
        server.deliver(store, mail(stranger, "Re: Missä kirjani on?", "<v@example.com>", "In-Reply-To: " + sent.getMessageID() + "\n", "Entä minun kirjani?"));
        assertThat(ledger(2).getLast().ticket()).isEqualTo(ticket.value());
        replies.reply(viewer(), ticket, ReplyCommand.now("Kenestä on kyse?", Parties.to(Party.of(stranger))));
        assertThat(text(inboxOf(stranger, 1).getFirst())).contains("Kenestä on kyse?", "minun kirjani").doesNotContain("viikko sitten", "lähtee");
        answer(ticket, "Kirja on postissa.");
        assertThat(text(inboxOf(MATTI, 2).getLast())).contains("viikko sitten", "lähtee").doesNotContain("minun kirjani");
    }

    @Test
    void aStrangerWhoQuotesTheNumberOpensATicketOfTheirOwn() {
        var ticket = opened();
        server.deliver(store, mail("vieras@example.com", "Re: [" + ticket + "] Missä kirjani on?", "<v@example.com>", "<1@example.fi>", "Hei"));
        var stranger = ledger(2).getLast();
        assertThat(stranger.ticket()).isNotEqualTo(ticket.value());
        assertThat(stranger.reason()).isEqualTo("why.new");
    }

    @Test
    void aForgedTokenIsNoProof() {
        var ticket = opened();
        server.deliver(store, mail("vieras@example.com", "Re: asia", "<v@example.com>", "<1." + ticket + ".aaaaaaaaaaaaaaaa@x.example>", "Hei"));
        assertThat(ledger(2).getLast().ticket()).isNotEqualTo(ticket.value());
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private Id<Ticket> opened() {
        server.deliver(store, mail(MATTI, "Missä kirjani on?", "<1@example.fi>", "", "Hei, tilasin kirjan viikko sitten."));
        return Id.of(ledger(1).getFirst().ticket());
    }

    private void answer(Id<Ticket> ticket, String text) {
        replies.reply(viewer(), ticket, ReplyCommand.now(text, Parties.to(Party.of(MATTI))));
    }

    private Message.Delivery delivered(Id<Ticket> ticket) {
        var message = outbox.of(tickets.get(ticket)).getFirst().message();
        return await(() -> deliveries.message(message).delivery(), state -> state == Message.Delivery.SENT);
    }

    static String mail(String from, String subject, String id, String answers, String text) {
        var thread = answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\nReferences: " + answers + "\n";
        return "From: " + from + "\nTo: kauppa@example.fi\nSubject: " + subject + "\nMessage-ID: " + id
            + "\nDate: Mon, 04 Mar 2024 17:50:00 +0200\n" + thread + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }
}
