package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.kernel.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two tickets on one matter become one, whatever each of them was about to do; and two again. */
class MergesTest extends TicketStage {

    @Test
    void messagesMoveAndComeBackButForWhatWasWrittenSince() {
        var from = opened("Paketti");
        var into = opened("Kirja");
        wrote(from, "Lisää paketista");
        merges.merge(aino, from, into);
        assertThat(texts(into)).hasSize(3);
        assertThat(now(from).status()).isEqualTo(Status.MERGED);
        clock.advance(Duration.ofMinutes(1));
        wrote(into, "Kirjoitettu yhdistämisen jälkeen");
        merges.unmerge(aino, from);
        assertThat(texts(from)).containsExactly("Hei! Laatikosta puuttui kirja.", "Lisää paketista");
        assertThat(texts(into)).containsExactly("Hei! Laatikosta puuttui kirja.", "Kirjoitettu yhdistämisen jälkeen");
        assertThat(now(from)).extracting(Ticket::status, Ticket::unanswered).containsExactly(Status.OPEN, true);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"OPEN", "WAITING", "SNOOZED", "CLOSED"})
    void takenBackBothStandAsTheyDid(Status status) {
        for (var other : List.of(Status.OPEN, Status.WAITING, Status.SNOOZED, Status.CLOSED)) {
            var from = standing(status);
            clock.advance(Duration.ofMinutes(1));
            var into = standing(other);
            var before = List.of(now(from), now(into));
            clock.advance(Duration.ofMinutes(1));
            merges.merge(aino, from, into);
            assertThat(now(into).unanswered()).isEqualTo(before.get(0).unanswered() || before.get(1).unanswered());
            clock.advance(Duration.ofMinutes(1));
            merges.unmerge(aino, from);
            assertThat(List.of(now(from), now(into))).as(status + " into " + other).extracting(Ticket::status).isEqualTo(before.stream().map(Ticket::status).toList());
            assertThat(List.of(now(from), now(into))).extracting(Ticket::waitingSince).isEqualTo(before.stream().map(Ticket::waitingSince).toList());
        }
    }

    private Id<Ticket> standing(Status status) {
        var ticket = opened("Asia");
        switch (status) {
            case WAITING -> answered(ticket, "Lähtee huomenna.");
            case SNOOZED -> snoozes.snooze(aino, ticket, clock.instant().plus(Duration.ofHours(3)));
            case CLOSED -> closures.close(aino, ticket, ClosingReason.NO_ANSWER_NEEDED, null);
            default -> { }
        }
        return ticket;
    }

    @Test
    void whatSleptWakesAtItsTimeAfterItWasTakenBack() {
        var from = standing(Status.SNOOZED);
        var into = opened("Kirja");
        merges.merge(aino, from, into);
        merges.unmerge(aino, from);
        assertThat(snoozes.of(from)).isPresent();
        clock.advance(Duration.ofHours(4));
        wakeDue();
        assertThat(now(from).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void whatWasMergedAsleepStaysMerged() {
        var from = standing(Status.SNOOZED);
        merges.merge(aino, from, opened("Kirja"));
        clock.advance(Duration.ofHours(4));
        wakeDue();
        assertThat(now(from).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void aScheduledReplyGoesAlongAndIsCancelledWhenTheCustomerWritesThere() {
        var from = opened("Paketti");
        var into = opened("Kirja");
        scheduled(from, clock.instant().plus(Duration.ofHours(20)));
        merges.merge(aino, from, into);
        wrote(into, "Löytyi jo, kiitos!");
        clock.advance(Duration.ofHours(22));
        releaseDue();
        assertThat(texts(into)).doesNotContain("Huomenta!");
        assertThat(drafts.of(aino, into, Draft.Kind.REPLY).orElseThrow().text()).isEqualTo("Huomenta!");
        assertThat(tickets.log(aino, into)).extracting(TicketEvent::why).contains("why.customer-wrote-first");
    }

    @Test
    void aScheduledReplyLeavesFromWhereItIs() {
        var from = opened("Paketti");
        var into = opened("Kirja");
        var message = scheduled(from, clock.instant().plus(Duration.ofHours(20)));
        merges.merge(aino, from, into);
        clock.advance(Duration.ofHours(21));
        releaseDue();
        assertThat(now(from).status()).isEqualTo(Status.MERGED);
        assertThat(now(into)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.WAITING, null);
        assertThat(tickets.log(aino, into)).filteredOn(event -> event.kind() == EventKind.REPLIED).extracting(TicketEvent::message).containsExactly(message);
        assertThat(db.sql("select ticket_id from outbox where message_id = ?").param(message.value()).query(Long.class).list()).containsExactly(into.value());
    }

    @Test
    void aReplyTakenBackAfterTheMergeLeavesTheCustomerWaitingWhereTheyAreNow() {
        var from = opened("Paketti");
        var waiting = now(from).waitingSince();
        clock.advance(Duration.ofMinutes(5));
        var into = opened("Kirja");
        answered(into, "Lähtee huomenna.");
        var message = pressed(from);
        merges.merge(aino, from, into);
        replies.undo(aino, into, message);
        assertThat(now(from).status()).isEqualTo(Status.MERGED);
        assertThat(now(into)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, waiting);
    }

    @Test
    void whatWasBeingWrittenGoesAlongAndNothingIsLost() {
        var from = opened("Paketti");
        var into = opened("Kirja");
        drafts.save(aino, from, Draft.Kind.REPLY, "Hei Maija, paketti", Parties.to(maija));
        drafts.save(lauri, from, Draft.Kind.NOTE, "Kysytään", Parties.NONE);
        drafts.save(lauri, into, Draft.Kind.NOTE, "Oma muistiinpano", Parties.NONE);
        merges.merge(aino, from, into);
        assertThat(drafts.of(aino, into, Draft.Kind.REPLY).orElseThrow().text()).isEqualTo("Hei Maija, paketti");
        assertThat(drafts.of(lauri, into, Draft.Kind.NOTE).orElseThrow().text()).isEqualTo("Oma muistiinpano");
        merges.unmerge(aino, from);
        assertThat(drafts.of(lauri, from, Draft.Kind.NOTE).orElseThrow().text()).isEqualTo("Kysytään");
    }

    @Test
    void whoTookPartOnlyByTheMergeDoesNotAfterIt() {
        var otso = new Party("Otso", "otso@" + mark + ".example");
        var from = tickets.receive(mail(otso, "Paketti", "Missä se on?", Inbound.Proof.NONE, false)).ticket();
        var into = opened("Kirja");
        merges.merge(aino, from, into);
        assertThat(participants(into)).contains(otso.address());
        merges.unmerge(aino, from);
        assertThat(participants(into)).containsExactly(maija.address());
    }

    private List<String> participants(Id<Ticket> ticket) {
        return db.sql("select address from participant where ticket_id = ?").param(ticket.value()).query(String.class).list();
    }

    private Id<Message> scheduled(Id<Ticket> ticket, @Nullable Instant at) {
        var command = new ReplyCommand("Huomenta!", Parties.to(maija), null, true, at, false, false, false, null, List.of());
        return ((Replied.Accepted) replies.reply(aino, ticket, command)).message();
    }

    private Id<Message> pressed(Id<Ticket> ticket) {
        var command = new ReplyCommand("Väärä vastaus", Parties.to(maija), null, true, null, true, false, false, null, List.of());
        return ((Replied.Accepted) replies.reply(aino, ticket, command)).message();
    }
}
