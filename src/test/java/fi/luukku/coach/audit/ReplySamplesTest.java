package fi.luukku.coach.audit;

import fi.luukku.access.Reach;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.ReplyStage;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Message;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReplySamplesTest extends ReplyStage {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant THEN = Instant.parse("2026-11-10T10:00:00Z");

    @Autowired ReplySamples samples;
    @Autowired ReplySampleTable table;
    @Autowired Deletions deletions;

    @Test
    void tenOfTheMonthAreDrawnAndTheSameSeedDrawsThemAgain() {
        var of = IntStream.range(0, 14).mapToObj(i -> kept(Statement.VAGUE)).toList();
        scores.keep(scored(reply(team), team, THEN.minusSeconds(30 * 86_400)));
        var sample = samples.draw(lauri, team.id(), NOVEMBER);
        var drawn = samples.replies(lauri, sample.id()).stream().map(each -> each.reply().message()).toList();
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates().isSubsetOf(of);
        assertThat(table.draw(lauri, team.id(), NOVEMBER, sample.seed(), ReplySamples.SIZE)).isEqualTo(drawn);
        // That three more come to the same ten in the same order does not happen.
        var others = new HashSet<List<Id<Message>>>();
        for (int i = 0; i < 3; i++) others.add(samples.replies(lauri, samples.draw(lauri, team.id(), NOVEMBER).id()).stream().map(each -> each.reply().message()).toList());
        assertThat(others).hasSizeGreaterThan(1);
    }

    @Test
    void fewRepliesAreAllDrawnAndNoneIsNoSample() {
        var only = kept();
        assertThat(samples.replies(lauri, samples.draw(lauri, team.id(), NOVEMBER).id())).extracting(each -> each.reply().message()).containsExactly(only);
        assertThatThrownBy(() -> samples.draw(lauri, team.id(), NOVEMBER.plusMonths(1))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void eachScoresForThemselvesAndIsComparedWithTheMachine() {
        kept(Statement.NO_NAME);
        kept(Statement.NO_GREETING, Statement.VAGUE);
        kept();
        var anna = person("Anna Ahola", Role.ADMIN, null);
        var sample = samples.draw(lauri, team.id(), NOVEMBER);
        // Lauri sees as the machine does, but finds the missing greeting only a missing name.
        for (var each : samples.replies(lauri, sample.id())) {
            assertThat(ReplySamples.next(samples.replies(lauri, sample.id()), lauri.id())).map(next -> next.reply().message()).contains(each.reply().message());
            samples.mark(lauri, sample.id(), each.reply().message(), each.reply().came().contains(Statement.VAGUE) ? of(Statement.NO_NAME, Statement.VAGUE) : each.reply().bingo());
        }
        assertThat(ReplySamples.scores(samples.replies(lauri, sample.id()))).extracting(SampleScore::by).containsExactly(lauri.id());
        var replies = samples.replies(anna, sample.id());
        for (var each : replies) samples.mark(anna, sample.id(), each.reply().message(), of());
        var scores = ReplySamples.scores(samples.replies(lauri, sample.id()));
        assertThat(scores).extracting(SampleScore::by).containsExactlyInAnyOrder(lauri.id(), anna.id());

        var lauris = scores.stream().filter(score -> score.by().equals(lauri.id())).findFirst().orElseThrow();
        assertThat(lauris.machine()).isEqualTo(of(Statement.NO_NAME, Statement.NO_GREETING, Statement.VAGUE)).extracting(Bingo::points).isEqualTo(4);
        assertThat(lauris.hand()).extracting(Bingo::points).isEqualTo(2);
        assertThat(lauris.agreement().get(Square.GREETING).agreed()).isEqualTo(2);
        assertThat(lauris.agreement().get(Square.VAGUE).kappa()).hasValue(1);
        assertThat(lauris.agreement().get(Square.BY_HEART).kappa()).isEmpty();
        assertThat(lauris.whole()).extracting(Agreement::agreed, Agreement::judged).containsExactly(14, 15);
        assertThat(lauris.differing()).hasSize(1);
        assertThat(lauris.differing(lauris.differing().getFirst())).containsExactly(Square.GREETING);

        var annas = scores.stream().filter(score -> score.by().equals(anna.id())).findFirst().orElseThrow();
        assertThat(annas.hand().points()).isZero();
        assertThat(annas.differing()).hasSize(2);
    }

    @Test
    void whoHasSeenWhatTheMachineSaysScoresNoMore() {
        var reply = kept(Statement.VAGUE);
        kept();
        var sample = samples.draw(lauri, team.id(), NOVEMBER);
        samples.mark(lauri, sample.id(), reply, of());
        // Until then one may think again.
        samples.mark(lauri, sample.id(), reply, of(Statement.BY_HEART));
        samples.replies(lauri, sample.id()).stream().filter(each -> each.mark(lauri.id()).isEmpty()).forEach(each -> samples.mark(lauri, sample.id(), each.reply().message(), of()));
        assertThatThrownBy(() -> samples.mark(lauri, sample.id(), reply, of(Statement.VAGUE))).isInstanceOf(Problem.Conflict.class);
        assertThat(samples.replies(lauri, sample.id()).stream().filter(each -> each.reply().message().equals(reply)).findFirst().orElseThrow().mark(lauri.id())).contains(of(Statement.BY_HEART));
    }

    @Test
    void whatIsDeletedIsInNoSample() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Missä kirja on?");
        var gone = answered(ticket, "Hei Maija! Tulossa.");
        scores.keep(scored(gone, team, THEN));
        var left = kept();
        var sample = samples.draw(lauri, team.id(), NOVEMBER);
        samples.mark(lauri, sample.id(), gone, of());
        deletions.delete(lauri, ticket, DeletionReason.MISTAKEN);
        assertThat(samples.replies(lauri, sample.id())).extracting(each -> each.reply().message()).containsExactly(left);
        assertThat(db.sql("select count(*) from reply_sample_mark where sample_id = ?").param(sample.id().value()).query(Long.class).single()).isZero();
        assertThat(samples.latest(lauri, team.id(), 5)).containsExactly(sample);
        samples.mark(lauri, sample.id(), left, of());
        assertThat(ReplySamples.scores(samples.replies(lauri, sample.id()))).hasSize(1);
    }

    @Test
    void aSampleOutOfReachIsNotThere() {
        var reply = reply(complaints);
        scores.keep(scored(reply, complaints, THEN));
        var sample = samples.draw(lauri, complaints.id(), NOVEMBER);
        var elsewhere = new Viewer(lauri.agent(), Set.of(team.id()), new Reach.Teams(Set.of(team.id()), lauri.id()));
        assertThatThrownBy(() -> samples.draw(elsewhere, complaints.id(), NOVEMBER)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> samples.get(elsewhere, sample.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> samples.replies(elsewhere, sample.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> samples.latest(elsewhere, complaints.id(), 5)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> samples.mark(elsewhere, sample.id(), reply, of())).isInstanceOf(Problem.NotFound.class);
        // Nor is a sample a way to score what is not in it, or for those who are no leads.
        assertThatThrownBy(() -> samples.mark(lauri, sample.id(), reply(complaints), of())).isInstanceOf(Problem.NotFound.class);
        for (var outsider : List.of(timo, aino, jonna)) {
            assertThatThrownBy(() -> samples.draw(outsider, complaints.id(), NOVEMBER)).isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> samples.get(outsider, sample.id())).isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> samples.replies(outsider, sample.id())).isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> samples.mark(outsider, sample.id(), reply, of())).isInstanceOf(Problem.Forbidden.class);
        }
    }

    private Id<Message> kept(Statement... statements) {
        var reply = reply(team);
        scores.keep(scored(reply, team, THEN, statements));
        return reply;
    }

    private static Bingo of(Statement... statements) {
        return new Bingo(Set.of(statements));
    }
}
