package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Absences;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TurnsTest extends TicketStage {

    @Autowired Turns turns;
    @Autowired Absences absences;

    private Viewer admin;

    @BeforeEach
    void theTeamSharesInTurn() {
        admin = agents.viewer(agents.add("Anna Ahola", UUID.randomUUID() + "@kirjakulma.example", Role.ADMIN, Language.FI).id()).orElseThrow();
        turns.share(team.id(), true, admin);
    }

    @Test
    void newTicketsGoToTheMembersInTurnAndTheLogSaysSo() {
        var opened = IntStream.range(0, 4).mapToObj(n -> opened("Tiketti " + n)).toList();
        givenOut();
        assertThat(opened.stream().map(ticket -> now(ticket).assignee())).containsExactly(aino.id(), lauri.id(), aino.id(), lauri.id());
        assertThat(tickets.log(aino, opened.getFirst())).filteredOn(event -> event.kind() == EventKind.ASSIGNED)
            .extracting(TicketEvent::agent, TicketEvent::why).containsExactly(org.assertj.core.groups.Tuple.tuple(null, "why.in-turn"));
    }

    @Test
    void whoIsAwayIsPassedOverAndGetsJustOneWhenBack() {
        absences.begin(aino);
        var meanwhile = List.of(opened("Yksi"), opened("Kaksi"), opened("Kolme"));
        givenOut();
        assertThat(meanwhile).allMatch(ticket -> lauri.id().equals(now(ticket).assignee()));
        absences.end(aino);
        var after = List.of(opened("Neljä"), opened("Viisi"));
        givenOut();
        assertThat(after.stream().map(ticket -> now(ticket).assignee())).containsExactly(aino.id(), lauri.id());
    }

    @Test
    void withNobodyAtWorkItStaysWithTheTeam() {
        absences.begin(aino);
        absences.begin(lauri);
        var ticket = opened("Yöllä");
        givenOut();
        absences.end(aino);
        givenOut();
        assertThat(now(ticket).assignee()).isNull();
        assertThat(views(new TicketView.Unassigned())).contains(ticket);
    }

    @Test
    void manyAtOnceAreSharedEvenly() throws Exception {
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            var mails = IntStream.range(0, 20).mapToObj(n -> (Callable<Object>) () -> tickets.receive(mail(new Party("Maija " + n, n + "@" + mark + ".example"), "Ryntäys", "Hei", Inbound.Proof.NONE, false))).toList();
            var giving = IntStream.range(0, 4).mapToObj(n -> Executors.callable((Runnable) turns::giveOut)).toList();
            at.invokeAll(mails);
            at.invokeAll(giving);
        }
        givenOut();
        var shares = db.sql("select assignee_id from ticket where team_id = ?").param(team.id().value()).query(Long.class).list().stream()
            .collect(Collectors.groupingBy(agent -> agent, Collectors.counting()));
        assertThat(shares).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(aino.id().value(), 10L, lauri.id().value(), 10L));
    }

    @Test
    void onlyWhatIsNewAndNobodysIsGivenOut() {
        turns.share(team.id(), false, admin);
        var before = opened("Ennen");
        givenOut();
        turns.share(team.id(), true, admin);
        var taken = opened("Otettu");
        ownership.take(lauri, taken);
        givenOut();
        assertThat(now(before).assignee()).isNull();
        assertThat(now(taken).assignee()).isEqualTo(lauri.id());
        ownership.assign(lauri, taken, team.id(), null);
        givenOut();
        assertThat(now(taken).assignee()).as("given back to the team on purpose").isNull();
    }

    @Test
    void whatComesFromAnotherTeamIsNewToThisOne() {
        var inbound = mail(maija, "Varastolle tullut", "Hei", Inbound.Proof.NONE, false);
        var ticket = tickets.receive(new Inbound(inbound.channel(), brand.id(), warehouse.id(), maija, Parties.NONE, inbound.subject(), "Hei", 3, 3, "fi",
            clock.instant(), null, null, Inbound.Proof.NONE, false, null, List.of())).ticket();
        givenOut();
        assertThat(now(ticket).assignee()).isNull();
        ownership.assign(timo, ticket, team.id(), null);
        givenOut();
        assertThat(now(ticket).assignee()).isNotNull();
    }

    @Test
    void whatACustomerOfSomebodyAwayWritesIsSeenByTheOthers() {
        var ticket = opened("Palautus");
        givenOut();
        var owner = now(ticket).assignee();
        var away = agents.viewer(owner).orElseThrow();
        clock.advance(Duration.ofHours(1));
        replies.reply(away, ticket, ReplyCommand.now("Lähetä se meille.", Parties.to(maija)));
        absences.begin(away);
        assertThat(views(new TicketView.Unassigned())).doesNotContain(ticket);
        var before = counts.of(lauri).unassigned();
        wrote(ticket, "Mihin osoitteeseen?");
        assertThat(now(ticket).assignee()).isEqualTo(owner);
        assertThat(views(new TicketView.Unassigned())).contains(ticket);
        assertThat(counts.of(lauri).unassigned()).isEqualTo(before + 1);
        assertThat(lists.list(lauri, new TicketView.OfTeam(team.id()), null, 10).items()).allMatch(TicketRow::assigneeAway);
        absences.end(away);
        assertThat(views(new TicketView.Unassigned())).doesNotContain(ticket);
    }

    @Test
    void aLeadSaysItForOneWhoForgot() {
        absences.begin(aino.id(), lauri);
        assertThat(absences.since(aino.id())).hasValue(clock.instant());
        absences.end(aino.id(), lauri);
        assertThat(absences.since(aino.id())).isEmpty();
        assertThat(db.sql("select action from audit_entry where object = ? order by id").param("agent:" + aino.id()).query(String.class).list())
            .endsWith("absence.begun", "absence.ended");
        assertThatThrownBy(() -> absences.begin(lauri.id(), aino)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> absences.begin(jonna.id(), lauri)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void onlyAdminsChangeHowATeamShares() {
        assertThatThrownBy(() -> turns.share(team.id(), false, lauri)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> absences.begin(jonna)).isInstanceOf(Problem.Forbidden.class);
    }

    /** All of it, page by page: other tests leave their tickets on the list. */
    private List<Id<Ticket>> views(TicketView view) {
        var all = new ArrayList<Id<Ticket>>();
        Cursor after = null;
        do {
            var page = lists.list(lauri, view, after, 200);
            page.items().forEach(row -> all.add(row.id()));
            after = Cursor.of(page.next());
        } while (after != null);
        return all;
    }

    /** The job of the running program may be at it as well. */
    private void givenOut() {
        turns.giveOut();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> db.sql("select not exists (select from awaiting_turn)").query(Boolean.class).single());
    }
}
