package fi.luukku.channel.email;

import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static fi.luukku.channel.email.MailServer.header;
import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

/** Receipt is confirmed to people, in their language, a few times at most, and with nothing of what they wrote. */
class AcknowledgementTest extends MailLoop {

    @Autowired SettableClock clock;

    // What was confirmed to an address is counted over all mailboxes: each test has people of its own.
    private final String matti = "matti-" + unique() + "@example.fi";
    private final String liisa = "liisa-" + unique() + "@example.fi";
    private final String britta = "britta-" + unique() + "@example.fi";

    @Test
    void confirmsWithoutRepeatingAnything() throws Exception {
        server.deliver(store, mail("Osta halvalla <" + matti + ">", "KATSO http://huijaus.example", "<a@example.fi>", "", "Hei, missä paketti on? http://huijaus.example"));
        var confirmed = inboxOf(matti, 1).getFirst();
        var ticket = ledger(1).getFirst().ticket();
        assertThat(confirmed.getSubject()).isEqualTo("Viestisi on saapunut (" + ticket + ")");
        assertThat(header(confirmed, "Auto-Submitted")).containsExactly("auto-replied");
        assertThat(header(confirmed, "Precedence")).isEmpty();
        assertThat(header(confirmed, "In-Reply-To")).containsExactly("<a@example.fi>");
        var whole = new java.io.ByteArrayOutputStream();
        confirmed.writeTo(whole);
        assertThat(whole.toString()).doesNotContain("huijaus").doesNotContain("halvalla");
    }

    @Test
    void itIsNoAnswer() {
        server.deliver(store, mail(matti, "Asia", "<a@example.fi>", "", "Hei"));
        inboxOf(matti, 1);
        var ticket = tickets.get(Id.of(ledger(1).getFirst().ticket()));
        assertThat(ticket.unanswered()).isTrue();
        assertThat(tickets.log(viewer(), ticket.id())).anyMatch(event -> event.toString().toLowerCase().contains("acknowledged"));
    }

    @Test
    void speaksTheSendersLanguage() throws Exception {
        server.deliver(store, mail(britta, "Min beställning", "<s@example.fi>", "", "Hej! Jag har inte fått min beställning som jag beställde för en vecka sedan."));
        assertThat(inboxOf(britta, 1).getFirst().getSubject()).startsWith("Vi har tagit emot");
    }

    @Test
    void usesTheMailboxesOwnWords() throws Exception {
        var own = new Acknowledging.Text("Saatiin {number}", "Kiitos! {brand}");
        mailboxes.change(mailbox.id(), settings().with(new Acknowledging(true, Map.of(Language.FI, own), 3, 200)));
        server.deliver(store, mail(matti, "Asia", "<a@example.fi>", "", "Hei, kiitos"));
        assertThat(inboxOf(matti, 1).getFirst().getSubject()).isEqualTo("Saatiin " + ledger(1).getFirst().ticket());
    }

    @Test
    void theAnswerToItJoins() throws Exception {
        server.deliver(store, mail(matti, "Asia", "<a@example.fi>", "", "Hei"));
        var confirmed = inboxOf(matti, 1).getFirst();
        server.deliver(store, mail(matti, "Re: Asia", "<b@example.fi>", Mails.answering(confirmed.getMessageID()), "Lisäksi"));
        var entries = ledger(2);
        assertThat(entries.getLast().ticket()).isEqualTo(entries.getFirst().ticket());
    }

    @Test
    void threeADayToOneAddress() throws Exception {
        for (int i = 0; i < 5; i++) server.deliver(store, mail(matti, "Asia " + i, "<" + i + "@example.fi>", "", "Hei " + i));
        server.deliver(store, mail(liisa, "Asia", "<l@example.fi>", "", "Hei"));
        settled(6);
        inboxOf(liisa, 1);
        inboxOf(matti, 3);

        clock.advance(Duration.ofHours(25));
        server.deliver(store, mail(matti, "Huomenna", "<6@example.fi>", "", "Hei taas"));
        inboxOf(matti, 4);
    }

    @Test
    void aLimitInAllHoldsWhoeverWrites() throws Exception {
        mailboxes.change(mailbox.id(), settings().with(new Acknowledging(true, Map.of(), 3, 4)));
        for (int i = 0; i < 7; i++) server.deliver(store, mail("a" + i + liisa, "Asia", "<x" + i + "@example.fi>", "", "Hei"));
        settled(7);
        assertThat(db.sql("select count(*) from outbox where mailbox_id = ?").param(mailbox.id().value()).query(Integer.class).single()).isEqualTo(4);
    }

    @Test
    void programsAndOurselvesGetNone() throws Exception {
        server.deliver(store, mail("lista@example.fi", "Uutiset", "<n@example.fi>", "List-Id: <x.example.fi>\n", "Hei"));
        server.deliver(store, mail(matti, "Poissa", "<o@example.fi>", "Auto-Submitted: auto-replied\n", "Olen lomalla"));
        server.deliver(store, mail("Kirjakulma <" + store + ">", "Itselle", "<i@example.fi>", "", "Hei"));
        server.deliver(store, mail("MAILER-DAEMON@example.fi", "Huomio", "<d@example.fi>", "", "Hei"));
        settled(4);
        assertThat(db.sql("select count(*) from outbox where mailbox_id = ?").param(mailbox.id().value()).query(Integer.class).single()).isZero();
    }

    @Test
    void formsAreConfirmedToo() throws Exception {
        tickets.receive(new Inbound(Channel.FORM, brand.id(), team.id(), Party.of(liisa), Parties.NONE, "Lomakkeelta",
            "Hei", 3, 3, "fi", clock.instant(), null, null, Inbound.Proof.NONE, false, null, List.of()));
        assertThat(inboxOf(liisa, 1).getFirst().getFrom()[0].toString()).contains(store);
    }

    @Test
    void aServerThatRefusesTheNullPathGetsOurAddress() throws Exception {
        try (var picky = new BrokenSmtp(BrokenSmtp.Whim.NO_NULL_PATH)) {
            mailboxes.change(mailbox.id(), sendingThrough(picky));
            server.deliver(store, mail(matti, "Asia", "<a@example.fi>", "", "Hei"));
            await(() -> picky.taken.size(), size -> size == 1);
            assertThat(picky.senders.get(0)).startsWith("MAIL FROM:<>");
            assertThat(picky.senders.get(1)).startsWith("MAIL FROM:<" + store + ">");
        }
    }

    @Test
    void anAddressThatTakesNoneIsToldOfOnTheTicket() throws Exception {
        try (var never = new BrokenSmtp(BrokenSmtp.Whim.NEVER)) {
            mailboxes.change(mailbox.id(), sendingThrough(never));
            server.deliver(store, mail(matti, "Asia", "<a@example.fi>", "", "Hei"));
            unreachable(Id.of(ledger(1).getFirst().ticket()), "User unknown");
        }
    }

    @Test
    void oneThatComesBackIsToldOfToo() throws Exception {
        server.deliver(store, mail(matti, "Asia", "<a@example.fi>", "", "Hei"));
        var confirmed = inboxOf(matti, 1).getFirst();
        server.deliver(store, Mails.bounce(store, confirmed.getMessageID(), matti));
        var entries = ledger(2);
        assertThat(entries.getLast().state()).isEqualTo(State.BOUNCE);
        assertThat(entries.getLast().ticket()).isEqualTo(entries.getFirst().ticket());
        unreachable(Id.of(entries.getFirst().ticket()), "User unknown");
    }

    private void unreachable(Id<Ticket> ticket, String why) {
        await(() -> tickets.get(ticket).trouble(), "trouble.unacknowledged"::equals);
        assertThat(tickets.log(viewer(), ticket)).filteredOn(event -> event.kind() == EventKind.UNACKNOWLEDGED).singleElement()
            .satisfies(event -> assertThat(event.why()).contains(why));
    }
}
