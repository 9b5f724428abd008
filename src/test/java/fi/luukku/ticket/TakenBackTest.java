package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one does to a ticket and takes back by hand. */
class TakenBackTest extends TicketStage {

    @Test
    void whatIsLinkedIsSeenFromBothSidesUntilItIsUnlinked() {
        var first = opened("Paketti");
        var second = opened("Kirja");
        splits.link(aino, second, first);
        splits.link(aino, first, second);
        assertThat(linked(first)).containsExactly(second);
        assertThat(linked(second)).containsExactly(first);
        assertThat(kinds(first)).contains(EventKind.LINKED);
        assertThatThrownBy(() -> splits.link(aino, first, first)).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> splits.unlink(timo, first, second)).isInstanceOf(Problem.NotFound.class);

        splits.unlink(aino, second, first);
        assertThat(linked(first)).isEmpty();
        assertThat(linked(second)).isEmpty();
        assertThat(kinds(second)).contains(EventKind.UNLINKED);
    }

    @Test
    void aLinkShowsNobodyWhatIsOutOfTheirReach() {
        var ours = opened("Paketti");
        var theirs = opened("Hylly");
        splits.link(aino, ours, theirs);
        ownership.assign(aino, theirs, warehouse.id(), null);
        assertThat(linked(ours)).isEmpty();
        assertThat(timelines.linked(lauri, ours)).extracting(Ticket::id).containsExactly(theirs);
    }

    @Test
    void whatWasNoSpamWaitsAgainAsItDid() {
        var ticket = opened("Voitit arvonnassa");
        var opened = now(ticket).waitingSince();
        clock.advance(Duration.ofHours(1));
        closures.spam(aino, ticket, true);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::unanswered).containsExactly(Status.SPAM, false);
        assertThatThrownBy(() -> closures.spam(timo, ticket, false)).isInstanceOf(Problem.NotFound.class);

        closures.spam(aino, ticket, false);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, opened);
        assertThat(kinds(ticket)).containsSubsequence(EventKind.SPAM, EventKind.NOT_SPAM);
        closures.spam(aino, ticket, false);
        assertThat(kinds(ticket)).filteredOn(EventKind.NOT_SPAM::equals).hasSize(1);
    }

    @Test
    void aSnoozedTicketIsWokenByHandAndDoesNotWakeASecondTime() {
        var ticket = opened("Odottaa painosta");
        snoozes.snooze(aino, ticket, clock.instant().plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> snoozes.wake(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(now(ticket).status()).isEqualTo(Status.SNOOZED);

        snoozes.wake(aino, ticket);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::unanswered).containsExactly(Status.OPEN, true);
        assertThat(snoozes.of(ticket)).isEmpty();
        closures.close(aino, ticket, ClosingReason.NO_ANSWER_NEEDED, null);
        clock.advance(Duration.ofHours(3));
        wakeDue();
        assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(tickets.log(aino, ticket)).filteredOn(event -> event.kind() == EventKind.WOKEN).singleElement()
            .satisfies(event -> assertThat(event.agent()).isEqualTo(aino.id()));
    }

    private List<Id<Ticket>> linked(Id<Ticket> ticket) {
        return timelines.linked(aino, ticket).stream().map(Ticket::id).toList();
    }

    private List<EventKind> kinds(Id<Ticket> ticket) {
        return tickets.log(lauri, ticket).stream().map(TicketEvent::kind).toList();
    }
}
