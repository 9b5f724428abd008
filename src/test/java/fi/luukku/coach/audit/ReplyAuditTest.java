package fi.luukku.coach.audit;

import fi.luukku.access.Reach;
import fi.luukku.access.Viewer;
import fi.luukku.coach.ReplyStage;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ownership;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What leads see of sent replies, and who does not. */
class ReplyAuditTest extends ReplyStage {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant THEN = Instant.parse("2026-11-10T10:00:00Z");

    @Autowired ReplyAudit audit;
    @Autowired Merges merges;
    @Autowired Ownership ownership;

    @Test
    void aMonthIsTheMeanOfItsReplies() {
        scores.keep(scored(reply(team), team, THEN, Statement.NO_NAME, Statement.VAGUE));
        scores.keep(scored(reply(team), team, THEN, Statement.NO_GREETING, Statement.VAGUE, Statement.BY_HEART));
        scores.keep(scored(reply(team), team, THEN, Statement.VAGUE));
        scores.keep(scored(reply(team), team, THEN.minusSeconds(30 * 86_400)));
        assertThat(audit.months(lauri, team.id())).extracting(TeamMonth::month).containsExactly(NOVEMBER.minusMonths(1), NOVEMBER);
        var november = audit.months(lauri, team.id()).getLast();
        assertThat(november.replies()).isEqualTo(3);
        assertThat(november.mean()).isEqualTo(7 / 3.0);
        assertThat(november.level()).isEqualTo("personal");
        assertThat(november.first()).contains(Statement.VAGUE);
        assertThat(november.share(Statement.VAGUE)).isEqualTo(100);
        assertThat(november.share(Statement.NO_NAME)).isEqualTo(33);
        assertThat(november.hundredths(november.factors().sincerity())).isEqualTo(90);
        assertThat(november.hundredths(november.factors().total())).isEqualTo(54);
        assertThat(audit.months(lauri, team.id()).getFirst().first()).isEmpty();
    }

    @Test
    void theRepliesBehindANumberComePageByPage() {
        var of = new ArrayList<Id<Message>>();
        for (int i = 0; i < 7; i++) {
            var reply = reply(team);
            // Some at the very same moment.
            scores.keep(i % 3 == 0 ? scored(reply, team, THEN.plusSeconds(i / 2), Statement.VAGUE) : scored(reply, team, THEN.plusSeconds(i / 2), Statement.VAGUE, Statement.BY_HEART));
            of.add(reply);
        }
        assertThat(all(lauri, null, 3)).containsExactlyElementsOf(of.reversed());
        assertThat(all(lauri, Statement.BY_HEART, 2)).containsExactlyElementsOf(IntStream.of(5, 4, 2, 1).mapToObj(of::get).toList());
        assertThat(all(lauri, Statement.NO_GREETING, 2)).isEmpty();
    }

    @Test
    void onlyLeadsSeeIt() {
        scores.keep(scored(reply(team), team, THEN));
        for (var outsider : List.of(aino, timo, jonna)) {
            assertThatThrownBy(() -> audit.teams(outsider)).isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> audit.months(outsider, NOVEMBER, NOVEMBER)).isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> audit.months(outsider, team.id())).isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> audit.replies(outsider, team.id(), NOVEMBER, null, null, 10)).isInstanceOf(Problem.Forbidden.class);
        }
    }

    /** Leads reach all teams today. What they may see is asked of their reach all the same, and not of their role. */
    @Test
    void aTeamOutOfReachIsNotThere() {
        scores.keep(scored(reply(complaints), complaints, THEN, Statement.VAGUE));
        var elsewhere = new Viewer(lauri.agent(), Set.of(team.id()), new Reach.Teams(Set.of(team.id()), lauri.id()));
        assertThat(audit.months(lauri, complaints.id())).hasSize(1);
        assertThat(audit.teams(elsewhere)).extracting(each -> each.id()).contains(team.id()).doesNotContain(complaints.id());
        assertThat(audit.months(elsewhere, NOVEMBER, NOVEMBER)).noneMatch(month -> month.team().equals(complaints.id()));
        assertThatThrownBy(() -> audit.months(elsewhere, complaints.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> audit.replies(elsewhere, complaints.id(), NOVEMBER, null, null, 10)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aTicketThatWentOutOfReachTakesItsRepliesFromTheList() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Missä kirja on?");
        var reply = answered(ticket, "Hei Maija! Tulossa.");
        scores.keep(scored(reply, team, THEN));
        var elsewhere = new Viewer(lauri.agent(), Set.of(team.id()), new Reach.Teams(Set.of(team.id()), lauri.id()));
        assertThat(audit.replies(elsewhere, team.id(), NOVEMBER, null, null, 10).items()).hasSize(1);
        ownership.handOver(lauri, ticket, complaints.id(), null, "Tämä kuuluu teille.");
        assertThat(audit.replies(elsewhere, team.id(), NOVEMBER, null, null, 10).items()).isEmpty();
        assertThat(audit.replies(lauri, team.id(), NOVEMBER, null, null, 10).items()).extracting(AuditedReply::message).containsExactly(reply);
    }

    @Test
    void aReplyIsFoundWhereItsTicketWasMergedTo() {
        var from = opened(team, "Kirja " + mark, "Hei! Missä kirja on?");
        var into = opened(team, "Toinen " + mark, "Hei! Entä lasku?");
        var reply = answered(from, "Hei Maija! Tulossa.");
        scores.keep(scored(reply, team, THEN));
        merges.merge(lauri, from, into);
        assertThat(audit.replies(lauri, team.id(), NOVEMBER, null, null, 10).items()).extracting(AuditedReply::ticket).containsExactly(into);
    }

    private List<Id<Message>> all(Viewer viewer, Statement came, int size) {
        var found = new ArrayList<Id<Message>>();
        String next = null;
        do {
            var page = audit.replies(viewer, team.id(), NOVEMBER, came, Cursor.of(next), size);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            page.items().forEach(reply -> found.add(reply.message()));
            next = page.next();
        } while (next != null);
        return found;
    }
}
