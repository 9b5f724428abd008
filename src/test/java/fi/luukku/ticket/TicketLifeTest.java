package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Inbound.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketLifeTest extends TicketStage {

    @Test
    void closingAsAnsweredNeedsAnAnswer() {
        var ticket = opened("Paketti");
        assertThatThrownBy(() -> closures.close(aino, ticket, ClosingReason.ANSWERED, null)).isInstanceOf(Problem.Conflict.class);
        answered(ticket, "Lähtee.");
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void anotherReasonIsToldInWords() {
        var ticket = opened("Paketti");
        assertThatThrownBy(() -> closures.close(aino, ticket, ClosingReason.OTHER, " ")).isInstanceOf(Problem.Invalid.class);
        closures.close(aino, ticket, ClosingReason.OTHER, "Sovittiin tiskillä");
        assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void theCustomersWordOpensWhatWasClosed() {
        var ticket = opened("Paketti");
        closures.close(aino, ticket, ClosingReason.NO_ANSWER_NEEDED, null);
        wrote(ticket, "Ei se tullutkaan.");
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::unanswered).containsExactly(Status.OPEN, true);
    }

    @Test
    void anAutomaticMailJoinsQuietly() {
        var ticket = opened("Paketti");
        closures.close(aino, ticket, ClosingReason.NO_ANSWER_NEEDED, null);
        tickets.receive(mail(maija, "Poissa", "Olen lomalla.", new Proof(ticket, List.of(), false), true));
        assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(texts(ticket)).hasSize(2);
    }

    @Test
    void aSnoozedTicketWakesAtItsTimeOrWhenTheCustomerWrites() {
        var timed = opened("Odottaa painosta");
        snoozes.snooze(aino, timed, clock.instant().plus(Duration.ofHours(2)));
        var silent = opened("Odottaa asiakasta");
        snoozes.snooze(aino, silent, null);
        clock.advance(Duration.ofHours(3));
        wakeDue();
        assertThat(now(timed).status()).isEqualTo(Status.OPEN);
        assertThat(now(silent).status()).isEqualTo(Status.SNOOZED);
        wrote(silent, "Täällä taas.");
        assertThat(now(silent).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aSecondMatterBecomesATicketOfItsOwn() {
        var ticket = opened("Kaksi asiaa");
        var second = wrote(ticket, "Ja se lasku?");
        var fresh = splits.split(aino, ticket, second);
        assertThat(texts(ticket)).containsExactly("Hei! Laatikosta puuttui kirja.");
        assertThat(texts(fresh)).containsExactly("Ja se lasku?");
        assertThat(now(fresh)).extracting(Ticket::team, Ticket::unanswered).containsExactly(team.id(), true);
        assertThat(timelines.linked(aino, ticket)).extracting(Ticket::id).containsExactly(fresh);
    }

    @Test
    void whoAskedOnlyTheSecondMatterWaitsThereAlone() {
        var ticket = opened("Kaksi asiaa");
        answered(ticket, "Kirja lähtee huomenna.");
        var second = wrote(ticket, "Ja se lasku?");
        var fresh = splits.split(aino, ticket, second);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.WAITING, null);
        assertThat(now(fresh).unanswered()).isTrue();
    }

    @Test
    void anAnswerEndsTheSleepAndClosingItIsNotUndoneByTheClock() {
        var ticket = opened("Paketti");
        snoozes.snooze(aino, ticket, clock.instant().plus(Duration.ofHours(3)));
        replies.reply(aino, ticket, new ReplyCommand("Lähtee huomenna.", Parties.to(maija), null, true, null, false, true, false, null, List.of()));
        assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(snoozes.of(ticket)).isEmpty();
        clock.advance(Duration.ofHours(4));
        wakeDue();
        assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(db.sql("select reason from closure where ticket_id = ? and agent_id = ?").params(ticket.value(), aino.id().value()).query(String.class).list()).containsExactly("answered");
    }

    @Test
    void whatIsNoSpamAfterAllAndWasAnsweredKeepsNobodyWaiting() {
        var ticket = opened("Paketti");
        answered(ticket, "Lähtee huomenna.");
        closures.spam(aino, ticket, true);
        closures.spam(aino, ticket, false);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, null);
    }

    @Test
    void whatAnOutsiderAnswersIsNotTheCustomers() {
        var ticket = opened("Paketti");
        var supplier = new Party("Toimittaja", "toimittaja@" + mark + ".example");
        answered(ticket, "Kysyn toimittajalta.");
        replies.reply(aino, ticket, new ReplyCommand("Onko teillä näitä?", Parties.to(supplier), null, true, null, false, false, true, null, List.of()));
        var later = new ReplyCommand("Huomenta!", Parties.to(maija), null, true, clock.instant().plus(Duration.ofHours(20)), false, false, false, null, List.of());
        replies.reply(aino, ticket, later);
        tickets.receive(mail(supplier, "Vs", "On, kaksi.", new Inbound.Proof(ticket, List.of(), false), false));
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, null);
        assertThat(closures.answered(ticket)).as("the customer has been answered").isTrue();
        clock.advance(Duration.ofHours(21));
        releaseDue();
        assertThat(texts(ticket)).as("nobody cancelled it").contains("Huomenta!");
        assertThat(tickets.log(aino, ticket)).extracting(TicketEvent::kind).doesNotContain(EventKind.REPLY_CANCELLED);
    }

    @Test
    void theOutsiderSeesNothing() {
        var ticket = opened("Paketti");
        assertThat(tickets.get(aino, ticket).id()).isEqualTo(ticket);
        assertThatThrownBy(() -> tickets.get(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> timelines.messages(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> notes.note(jonna, ticket, "Hei", Set.of(), List.of())).isInstanceOf(Problem.NotFound.class);
        assertThat(lists.list(timo, new TicketView.All(), null, 50).items()).noneMatch(row -> row.id().equals(ticket));
    }

    @Test
    void aCollaboratorSeesAndNotesWhatIsSharedAndNoMore() {
        var ticket = opened("Paketti");
        ownership.share(aino, ticket, jonna.id());
        notes.note(jonna, ticket, "Painossa on virhe.", Set.of(), List.of());
        assertThat(texts(ticket)).contains("Painossa on virhe.");
        assertThatThrownBy(() -> replies.reply(jonna, ticket, ReplyCommand.now("Hei", Parties.to(maija)))).isInstanceOf(Problem.Forbidden.class);
        ownership.unshare(aino, ticket, jonna.id());
        assertThatThrownBy(() -> tickets.get(jonna, ticket)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aHandOverCarriesItsWordAndItsHistory() {
        var ticket = opened("Paketti");
        ownership.handOver(aino, ticket, warehouse.id(), timo.id(), "Katsotko hyllystä?");
        assertThat(now(ticket)).extracting(Ticket::team, Ticket::assignee).containsExactly(warehouse.id(), timo.id());
        assertThat(timelines.messages(timo, ticket)).extracting(Message::text).contains("Katsotko hyllystä?");
        assertThat(tickets.log(timo, ticket)).extracting(TicketEvent::kind).contains(EventKind.HANDED_OVER);
    }

    @Test
    void theCountersSayWhatTheListsHold() {
        var first = opened("Yksi");
        opened("Kaksi");
        ownership.take(aino, first);
        snoozes.snooze(aino, opened("Kolme"), null);
        assertThat(counts.of(aino)).extracting(TicketCounts.Counts::mine, c -> c.team(team.id())).containsExactly(1L, 2L);
        counts.fold();
        assertThat(counts.of(aino)).extracting(TicketCounts.Counts::mine, c -> c.team(team.id())).containsExactly(1L, 2L);
    }

    @Test
    void aListIsReadPageByPageWithoutGapOrRepeat() {
        var all = new ArrayList<Id<Ticket>>();
        for (int i = 0; i < 7; i++) all.add(opened("Numero " + i));
        var read = new ArrayList<Id<Ticket>>();
        String next = null;
        do {
            var page = lists.list(aino, new TicketView.OfTeam(team.id()), Cursor.of(next), 3);
            page.items().forEach(row -> read.add(row.id()));
            next = page.next();
        } while (next != null);
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void lookingUpFindsByNumberNameAddressAndSubject() {
        // A name of her own: a look finds the fifty newest.
        var helka = new Party("Helka Kerko" + mark, "helka@" + mark + ".example");
        var ticket = tickets.receive(mail(helka, "Täytekynän mustesäiliö " + mark, "Hei!", Inbound.Proof.NONE, false)).ticket();
        for (var words : List.of(ticket.toString(), "#" + ticket, "mustesäiliö " + mark.substring(0, 6), "kerko" + mark, helka.address())) {
            assertThat(lists.list(aino, new TicketView.Matching(ViewFilter.ANY.about(words)), null, 50).items()).as(words).anyMatch(row -> row.id().equals(ticket));
        }
        assertThat(lists.list(aino, new TicketView.Matching(ViewFilter.ANY.about("%")), null, 50).items()).noneMatch(row -> row.id().equals(ticket));
    }
}
