package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkTest extends TicketStage {

    @Autowired Bulk bulk;

    @Test
    void takenTicketsAreTheTakersAndGoBackToWhoeverHadThem() {
        var free = opened("Vapaa");
        var lauris = opened("Laurin");
        ownership.take(lauri, lauris);
        var done = does(aino, new BulkAction.Take(), free, lauris);
        assertThat(List.of(now(free).assignee(), now(lauris).assignee())).containsOnly(aino.id());
        assertThat(bulk.undo(aino, done.bulk()).changed()).isEqualTo(2);
        assertThat(now(free).assignee()).isNull();
        assertThat(now(lauris).assignee()).isEqualTo(lauri.id());
    }

    @Test
    void givenTicketsGoToATeamOrAPersonWithAWord() {
        var one = opened("Yksi");
        var other = opened("Toinen");
        var toPerson = does(aino, new BulkAction.Move(null, lauri.id(), "Ehditkö katsoa?"), one, other);
        assertThat(now(one)).extracting(Ticket::team, Ticket::assignee).containsExactly(team.id(), lauri.id());
        assertThat(texts(other)).contains("Ehditkö katsoa?");
        assertThat(kinds(other)).contains(EventKind.HANDED_OVER);
        bulk.undo(aino, toPerson.bulk());
        assertThat(now(one).assignee()).isNull();

        does(lauri, new BulkAction.Move(warehouse.id(), null, ""), one, other);
        assertThat(List.of(now(one).team(), now(other).team())).containsOnly(warehouse.id());
        assertThatThrownBy(() -> does(lauri, new BulkAction.Move(null, null, ""), one)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void aTagComesToThoseWithoutItAndLeavesOnlyThem() {
        var plain = opened("Ilman");
        var tagged = opened("Jo on");
        marks.tag(aino, tagged, "joulu");
        var done = bulk.act(aino, List.of(plain, tagged), new BulkAction.Tag("Joulu"));
        assertThat(done).extracting(Bulk.Outcome::changed, Bulk.Outcome::left).containsExactly(1L, 1L);
        assertThat(now(plain).tags()).containsExactly("joulu");
        bulk.undo(aino, done.bulk());
        assertThat(now(plain).tags()).isEmpty();
        assertThat(now(tagged).tags()).containsExactly("joulu");
    }

    @Test
    void snoozedTicketsWakeInTheirBrandsTimeOrStandAsTheyDid() {
        var waits = opened("Odottaa");
        var answered = opened("Vastattu");
        answered(answered, "Lähtee huomenna.");
        var nine = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Helsinki")).plusDays(1);
        var done = does(aino, new BulkAction.Snooze(nine), waits, answered);
        assertThat(List.of(now(waits).status(), now(answered).status())).containsOnly(Status.SNOOZED);
        assertThat(snoozes.of(waits).orElseThrow().until()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        var since = clock.instant();
        bulk.undo(aino, done.bulk());
        assertThat(now(waits)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, since);
        assertThat(now(answered)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.WAITING, null);
        assertThat(snoozes.of(waits)).isEmpty();

        does(aino, new BulkAction.Snooze(null), waits, answered);
        assertThat(snoozes.of(answered).orElseThrow().until()).isNull();
        assertThatThrownBy(() -> does(aino, new BulkAction.Snooze(nine.minusDays(2)), waits)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void closedTicketsTellWhetherTheyWereAnsweredAndOpenAsTheyWere() {
        var praise = opened("Kiitos");
        var answered = opened("Vastattu");
        answered(answered, "Lähtee huomenna.");
        var asleep = opened("Nukkuu");
        var until = clock.instant().plus(Duration.ofDays(3));
        snoozes.snooze(aino, asleep, until);
        var done = does(aino, new BulkAction.Close(), praise, answered, asleep);
        assertThat(List.of(now(praise).status(), now(answered).status(), now(asleep).status())).containsOnly(Status.CLOSED);
        assertThat(reason(praise)).isEqualTo("no-answer-needed");
        assertThat(reason(answered)).isEqualTo("answered");

        bulk.undo(aino, done.bulk());
        assertThat(now(praise)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, clock.instant());
        assertThat(now(answered)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.WAITING, null);
        assertThat(now(asleep).status()).isEqualTo(Status.SNOOZED);
        assertThat(snoozes.of(asleep).orElseThrow().until()).isEqualTo(until);
        assertThat(db.sql("select count(*) from closure where ticket_id = ? and reopened_at is null").param(praise.value()).query(Long.class).single()).isZero();
        assertThat(kinds(praise)).endsWith(EventKind.CLOSED, EventKind.REOPENED);
    }

    @Test
    void spamIsPutAwayAndComesBackAsItStood() {
        var one = opened("Voitit palkinnon");
        var answered = opened("Vastattu");
        answered(answered, "Lähtee huomenna.");
        var done = does(aino, new BulkAction.Spam(), one, answered);
        assertThat(List.of(now(one).status(), now(answered).status())).containsOnly(Status.SPAM);
        bulk.undo(aino, done.bulk());
        assertThat(now(one)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, clock.instant());
        assertThat(now(answered)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.WAITING, null);
    }

    @Test
    void whereSomebodyHasGoneOnNothingIsTakenBack() {
        var wroteAgain = opened("Kirjoitti");
        var left = opened("Jäi");
        var done = does(aino, new BulkAction.Close(), wroteAgain, left);
        wrote(wroteAgain, "Vielä yksi asia.");
        var before = now(wroteAgain);
        assertThat(bulk.undo(aino, done.bulk())).extracting(Bulk.Outcome::changed, Bulk.Outcome::left).containsExactly(1L, 1L);
        assertThat(now(wroteAgain)).isEqualTo(before);
        assertThat(now(left).status()).isEqualTo(Status.OPEN);

        var taken = does(aino, new BulkAction.Take(), left);
        ownership.take(lauri, left);
        assertThat(bulk.undo(aino, taken.bulk()).changed()).isZero();
        assertThat(now(left).assignee()).isEqualTo(lauri.id());
    }

    @Test
    void itIsTakenBackOnceAndByItsDoer() {
        var done = does(aino, new BulkAction.Take(), opened("Oma"));
        assertThatThrownBy(() -> bulk.undo(lauri, done.bulk())).isInstanceOf(Problem.NotFound.class);
        bulk.undo(aino, done.bulk());
        assertThatThrownBy(() -> bulk.undo(aino, done.bulk())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> bulk.undo(jonna, done.bulk())).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void whoIsOutsideChangesNothingAndTheRestIsDone() {
        var closed = opened("Suljetun tiimin");
        var before = now(closed);
        for (var action : List.of(new BulkAction.Take(), new BulkAction.Move(warehouse.id(), timo.id(), "Minulle"), new BulkAction.Tag("oma"),
            new BulkAction.Snooze(null), new BulkAction.Close(), new BulkAction.Spam())) {
            assertThat(bulk.act(timo, List.of(closed), action)).as("%s", action).extracting(Bulk.Outcome::changed, Bulk.Outcome::left).containsExactly(0L, 1L);
            assertThatThrownBy(() -> bulk.act(jonna, List.of(closed), action)).as("%s", action).isInstanceOf(Problem.Forbidden.class);
        }
        assertThat(now(closed)).isEqualTo(before);
        assertThat(texts(closed)).hasSize(1);
        var reached = opened("Varaston");
        ownership.assign(lauri, reached, warehouse.id(), null);
        assertThat(bulk.act(timo, List.of(closed, reached), new BulkAction.Take()).changed()).isEqualTo(1);
        assertThat(now(reached).assignee()).isEqualTo(timo.id());
    }

    @SafeVarargs
    private Bulk.Outcome does(Viewer viewer, BulkAction action, Id<Ticket>... ids) {
        var done = bulk.act(viewer, List.of(ids), action);
        assertThat(done.changed()).isEqualTo(ids.length);
        return done;
    }

    private String reason(Id<Ticket> ticket) {
        return db.sql("select reason from closure where ticket_id = ? order by id desc limit 1").param(ticket.value()).query(String.class).single();
    }

    private List<EventKind> kinds(Id<Ticket> ticket) {
        return tickets.log(lauri, ticket).stream().map(TicketEvent::kind).toList();
    }
}
