package fi.luukku.ticket;

import fi.luukku.customer.AddedAddresses;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a customer's mail brings along besides us. */
class ReplyAllTest extends TicketStage {

    @Autowired Addressees addressees;
    @Autowired AddedAddresses addresses;

    private final Party pekka = new Party("Pekka Lehtonen", "pekka@" + mark + ".example");
    private final Party anna = new Party(null, "anna@" + mark + ".example");

    @Test
    void everyoneInToAndCcBesideUsAndTheCustomerIsAnsweredOnce() {
        var ticket = received(maija, List.of(store(), pekka), List.of(anna, maija, pekka, store()), UUID.randomUUID() + "@posti.example", Inbound.Proof.NONE);
        assertThat(others(ticket)).containsExactly(pekka, anna);
        assertThat(answersAll(ticket)).isTrue();
    }

    @Test
    void anotherAddressOfTheCustomersIsNobodyElse() {
        var work = new Party("Maija", "maija@tyo" + mark + ".example");
        var first = opened("Ensin");
        addresses.add(aino, now(first).customer(), Identity.email(work.address()));
        var ticket = received(maija, List.of(store(), work), List.of(), UUID.randomUUID() + "@posti.example", Inbound.Proof.NONE);
        assertThat(others(ticket)).isEmpty();
    }

    @Test
    void aCrowdOrThoseWhoMayNotKnowOfUsAreOfferedOnly() {
        var crowd = IntStream.range(0, 11).mapToObj(i -> Party.of("k" + i + "@" + mark + ".example")).toList();
        var many = received(maija, List.of(store()), crowd, UUID.randomUUID() + "@posti.example", Inbound.Proof.NONE);
        assertThat(others(many)).hasSize(11);
        assertThat(answersAll(many)).isFalse();
        var unseen = received(maija, List.of(pekka), List.of(), UUID.randomUUID() + "@posti.example", Inbound.Proof.NONE);
        assertThat(others(unseen)).containsExactly(pekka);
        assertThat(answersAll(unseen)).isFalse();
    }

    @Test
    void whoStandsInToMayAnswerAndJoins() {
        var id = UUID.randomUUID() + "@posti.example";
        var ticket = received(maija, List.of(store(), pekka), List.of(), id, Inbound.Proof.NONE);
        var answer = new Inbound.Proof(null, List.of(id), false);
        assertThat(received(pekka, List.of(store()), List.of(), UUID.randomUUID() + "@posti.example", answer)).isEqualTo(ticket);
        assertThat(received(anna, List.of(store()), List.of(), UUID.randomUUID() + "@posti.example", answer)).isNotEqualTo(ticket);
        assertThat(db.sql("select count(*) from participant where ticket_id = ? and address = ?").params(ticket.value(), store().address()).query(Long.class).single()).isZero();
    }

    private Party store() {
        return new Party("Kirjakulma", mailbox.address());
    }

    private Id<Ticket> received(Party from, List<Party> to, List<Party> cc, String id, Inbound.Proof proof) {
        return tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), from, new Parties(null, to, cc, List.of()), "Lahja", "Hei!", 4, 4, "fi",
            clock.instant(), id, null, proof, false, null, List.of())).ticket();
    }

    private Message answered(Id<Ticket> ticket) {
        return addressees.answered(now(ticket), timelines.messages(lauri, ticket));
    }

    private List<Party> others(Id<Ticket> ticket) {
        return addressees.others(now(ticket), answered(ticket));
    }

    private boolean answersAll(Id<Ticket> ticket) {
        return addressees.answersAll(answered(ticket), others(ticket));
    }
}
