package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.customer.CustomerMerges;
import fi.luukku.ticket.Inbound.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ThreadingTest extends TicketStage {

    @Autowired Addressees addressees;
    @Autowired CustomerMerges customerMerges;

    private final Party stranger = Party.of("vieras@muualla.example");

    @Test
    void aSignedTokenJoinsWhoeverWrites() {
        var ticket = opened("Paketti");
        var received = tickets.receive(mail(stranger, "Vs: Paketti", "Olen Maijan mies.", new Proof(ticket, List.of(), false), false));
        assertThat(received).isInstanceOf(Received.Threaded.class).extracting(Received::ticket, Received::why).containsExactly(ticket, "why.token");
    }

    @Test
    void theAnswerIsTheCustomersWhoeverJoined() {
        var ticket = opened("Paketti");
        tickets.receive(mail(stranger, "Vs: Paketti", "Minullekin!", new Proof(ticket, List.of(), false), false));
        var messages = timelines.messages(lauri, ticket);
        assertThat(addressees.of(now(ticket), addressees.answered(now(ticket), messages))).isEqualTo(maija);
    }

    @Test
    void aReferenceJoinsOneWhoTakesPart() {
        var first = mail(maija, "Paketti", "Missä?", Proof.NONE, false);
        var ticket = tickets.receive(first).ticket();
        var again = tickets.receive(mail(maija, "Vs: Paketti", "Löytyi!", new Proof(null, List.of(first.externalId()), false), false));
        assertThat(again.ticket()).isEqualTo(ticket);
        assertThat(again.why()).isEqualTo("why.references");
    }

    @Test
    void aReferenceByAStrangerOpensATicketOfItsOwn() {
        var first = mail(maija, "Paketti", "Missä?", Proof.NONE, false);
        var ticket = tickets.receive(first).ticket();
        var strangers = tickets.receive(mail(stranger, "Vs: Paketti", "Minullekin!", new Proof(null, List.of(first.externalId()), false), false));
        assertThat(strangers).isInstanceOf(Received.Opened.class);
        assertThat(strangers.ticket()).isNotEqualTo(ticket);
        assertThat(texts(ticket)).containsExactly("Missä?");
    }

    @Test
    void aNumberInTheSubjectIsNoProof() {
        var ticket = opened("Paketti");
        assertThat(tickets.receive(mail(maija, "Re: #" + ticket, "Toinen asia", Proof.NONE, false)).ticket()).isNotEqualTo(ticket);
    }

    @Test
    void theSameMatterJoinsOnlyWhereTheMailboxIsSetSo() {
        var ticket = opened("Paketti viipyy");
        assertThat(tickets.receive(mail(maija, "paketti viipyy", "Vieläkin", Proof.NONE, false)).ticket()).isNotEqualTo(ticket);
        var newest = tickets.receive(mail(maija, "Paketti VIIPYY", "Yhä", new Proof(null, List.of(), true), false));
        assertThat(newest.why()).isEqualTo("why.same-matter");
        assertThat(tickets.receive(mail(stranger, "Paketti viipyy", "Samoin", new Proof(null, List.of(), true), false))).isInstanceOf(Received.Opened.class);
    }

    @Test
    void theSameMatterIsKnownByItsSubjectWhateverStandsBeforeIt() {
        var ticket = opened("[EXT] Vs: Paketti viipyy");
        var again = tickets.receive(mail(maija, "Re: Sv: paketti  viipyy", "Yhä", new Proof(null, List.of(), true), false));
        assertThat(again.ticket()).isEqualTo(ticket);
        assertThat(tickets.receive(mail(maija, "Re:", "Muuta", new Proof(null, List.of(), true), false)).why()).isEqualTo("why.new");
    }

    @Test
    void theSameMatterIsOfTheWholeCustomerHoweverTheyWrite() {
        var work = Party.of("maija.toissa@" + maija.address().substring(maija.address().indexOf('@') + 1));
        var ticket = tickets.receive(mail(work, "Paketti viipyy", "Missä?", Proof.NONE, false)).ticket();
        var home = opened("Toinen asia");
        customerMerges.merge(aino, now(ticket).customer(), now(home).customer());
        assertThat(tickets.receive(mail(maija, "Paketti viipyy", "Yhä", new Proof(null, List.of(), true), false)).ticket()).isEqualTo(ticket);
    }

    @Test
    void aMergedTicketIsFollowedToWhereTheTalkGoesOn() {
        var from = opened("Paketti");
        var into = opened("Kirja");
        merges.merge(aino, from, into);
        assertThat(tickets.receive(mail(maija, "Vs", "Kiitos", new Proof(from, List.of(), false), false)).ticket()).isEqualTo(into);
    }

    @Test
    void anOutsidersAnswerIsKeptFromTheCustomer() {
        var ticket = opened("Paketti");
        var publisher = Party.of("kustantaja@kustannus.example");
        replies.reply(aino, ticket, new ReplyCommand("Onko painos loppu?", Parties.to(publisher), null, true, null, false, false, true, null, List.of()));
        var answer = tickets.receive(mail(publisher, "Vs", "On, uusi tulee 2.12.", new Proof(ticket, List.of(), false), false)).message();
        assertThat(deliveries.message(answer).audience()).isEqualTo(Message.Audience.OUTSIDER);
        var reply = answered(ticket, "Uusi painos tulee 2.12.");
        assertThat(deliveries.history(reply)).extracting(Message::text).containsExactly("Hei! Laatikosta puuttui kirja.");
    }
}
