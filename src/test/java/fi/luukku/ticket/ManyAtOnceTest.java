package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.customer.Sighting;
import fi.luukku.ticket.Inbound.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages received together end where each would have ended by itself. */
class ManyAtOnceTest extends TicketStage {

    @Autowired Customers customers;

    private final Party stranger = Party.of("vieras@" + mark + ".example");
    private final Party pekka = new Party("Pekka", "pekka@" + mark + ".example");

    @Test
    void eachFindsItsOwnPlace() {
        var first = mail(maija, "Paketti", "Missä?", Proof.NONE, false);
        var paketti = tickets.receive(first).ticket();
        var merged = opened("Kirja");
        var into = opened("Kirjat");
        merges.merge(aino, merged, into);
        var received = tickets.receive(List.of(
            mail(pekka, "Uusi asia", "Hei", Proof.NONE, false),
            mail(maija, "Vs: Paketti", "Löytyi!", new Proof(null, List.of("tuntematon@x.fi", first.externalId()), false), false),
            mail(stranger, "Vs: Paketti", "Minullekin!", new Proof(null, List.of(first.externalId()), false), false),
            mail(Party.of("matti@" + mark + ".example"), "Vs: Kirja", "Kiitos", new Proof(merged, List.of(), false), false)));
        assertThat(received).extracting(Received::why).containsExactly("why.new", "why.references", "why.new", "why.token");
        assertThat(received.get(1).ticket()).isEqualTo(paketti);
        assertThat(received.get(3).ticket()).isEqualTo(into);
        assertThat(received.get(0).ticket()).isNotEqualTo(received.get(2).ticket());
        assertThat(texts(paketti)).containsExactly("Missä?", "Löytyi!");
        assertThat(now(received.getFirst().ticket())).extracting(Ticket::subject, Ticket::status, Ticket::requester, Ticket::newest, Ticket::waitingSince)
            .containsExactly("Uusi asia", Status.OPEN, "Pekka", received.getFirst().message(), now(received.getFirst().ticket()).createdAt());
        assertThat(tickets.log(lauri, received.getFirst().ticket())).extracting(TicketEvent::kind).containsExactly(EventKind.OPENED, EventKind.ACKNOWLEDGED);
    }

    @Test
    void twoOnOneClosedTicketReopenItOnce() {
        var ticket = opened("Paketti");
        answered(ticket, "Tulossa!");
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        clock.advance(Duration.ofMinutes(5));
        var received = tickets.receive(List.of(
            mail(maija, "Vs", "Ei tullut.", new Proof(ticket, List.of(), false), false),
            mail(pekka, "Vs", "Ei minullekaan.", new Proof(ticket, List.of(), false), false)));
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::newestIn, Ticket::snippet)
            .containsExactly(Status.OPEN, received.getLast().message(), "Ei minullekaan.");
        assertThat(tickets.log(lauri, ticket).stream().filter(event -> event.kind() == EventKind.REOPENED)).hasSize(1);
    }

    @Test
    void anAutomaticOneBesideAPersonsDoesNotHideThatSomeoneWaits() {
        var ticket = opened("Paketti");
        answered(ticket, "Tulossa!");
        tickets.receive(List.of(
            mail(maija, "Vs", "Missä?", new Proof(ticket, List.of(), false), false),
            mail(pekka, "Poissa", "Olen lomalla.", new Proof(ticket, List.of(), false), true)));
        assertThat(now(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(now(ticket).waitingSince()).isNotNull();
    }

    @Test
    void whatWasToLeaveLaterIsTakenBackWhoeverElseWrites() {
        var ticket = opened("Paketti");
        replies.reply(aino, ticket, new ReplyCommand("Palaamme huomenna.", Parties.to(maija), null, true, clock.instant().plus(Duration.ofDays(1)), false, false, false, null, List.of()));
        tickets.receive(List.of(mail(pekka, "Toinen", "Hei", Proof.NONE, false), mail(maija, "Vs", "Hoituikin jo.", new Proof(ticket, List.of(), false), false)));
        assertThat(drafts.of(aino, ticket)).extracting(Draft::text).containsExactly("Palaamme huomenna.");
        assertThat(tickets.log(lauri, ticket)).anyMatch(event -> event.kind() == EventKind.REPLY_CANCELLED && "why.customer-wrote-first".equals(event.why()));
    }

    @Test
    void filesStayWithTheirMessages() {
        var hash = new byte[32];
        var with = mail(maija, "Kuvat", "Ohessa", Proof.NONE, false);
        with = new Inbound(with.channel(), with.brand(), with.team(), with.sender(), with.parties(), with.subject(), with.text(), with.signatureAt(), with.quoteAt(),
            with.language(), with.sentAt(), with.externalId(), null, with.proof(), false, null,
            List.of(new Enclosure("a.jpg", "image/jpeg", 3, "a@x", hash), new Enclosure("b.pdf", "application/pdf", 5, null, null)));
        var received = tickets.receive(List.of(mail(pekka, "Ei kuvia", "Hei", Proof.NONE, false), with));
        assertThat(deliveries.message(received.getFirst().message()).enclosures()).isEmpty();
        assertThat(deliveries.message(received.getLast().message()).enclosures()).extracting(Enclosure::name, Enclosure::contentId, file -> file.sha256() != null)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("a.jpg", "a@x", true), org.assertj.core.groups.Tuple.tuple("b.pdf", null, false));
    }

    @Test
    void theCountersAgreeWithWhatIsThere() {
        tickets.receive(IntStream.range(0, 7).mapToObj(i -> mail(Party.of(i + "@" + mark + ".example"), "Asia " + i, "Hei", Proof.NONE, false)).toList());
        assertThat(counts.of(aino).team(team.id())).isEqualTo(7L);
        counts.fold();
        assertThat(counts.of(aino).team(team.id())).isEqualTo(7L);
    }

    @Test
    void oneWhoWritesFromTwoSidesAtTheSameMomentIsOneCustomer() throws Exception {
        Callable<List<fi.luukku.customer.Customer>> meet = () -> customers.recognise(IntStream.range(0, 20)
            .mapToObj(i -> new Sighting(brand.id(), Identity.email("tuttu" + i + "@" + mark + ".example"), "Tuttu " + i, "fi")).toList());
        var all = new ArrayList<List<fi.luukku.customer.Customer>>();
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var one : both.invokeAll(List.of(meet, meet, meet, meet))) all.add(one.get());
        }
        for (var seen : all) assertThat(seen).extracting(fi.luukku.customer.Customer::id).isEqualTo(all.getFirst().stream().map(fi.luukku.customer.Customer::id).toList());
        assertThat(db.sql("select count(*) from customer where brand_id = ?").param(brand.id().value()).query(Integer.class).single()).isEqualTo(20);
    }
}
