package fi.luukku.insight;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.coach.audit.ReplySamples;
import fi.luukku.coach.audit.Sample;
import fi.luukku.coach.audit.SampledReply;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Message.Audience;
import fi.luukku.ticket.Message.Direction;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a sample show. */
@Component
class SamplePages {

    private final ReplySamples samples;
    private final Timelines timelines;
    private final Tickets tickets;
    private final Teams teams;
    private final Agents agents;

    SamplePages(ReplySamples samples, Timelines timelines, Tickets tickets, Teams teams, Agents agents) {
        this.samples = samples;
        this.timelines = timelines;
        this.tickets = tickets;
        this.teams = teams;
        this.agents = agents;
    }

    /** The reply asked for, else the next one the viewer has not scored; nothing when all are, which can't be scored anew. */
    Optional<SamplePage> step(Viewer viewer, Id<Sample> id, @Nullable Integer at) {
        var sample = samples.get(viewer, id);
        var replies = samples.replies(viewer, id);
        var next = ReplySamples.next(replies, viewer.id());
        var shown = at == null || next.isEmpty() ? next : replies.stream().filter(each -> each.position() == at).findFirst();
        if (next.isPresent() && shown.isEmpty()) throw new Problem.NotFound();
        return shown.map(one -> page(viewer, sample, replies, one));
    }

    /** Each reply has an address of its own: the browser shows it as another page, and going back goes to the one before. */
    String next(Viewer viewer, Id<Sample> id) {
        return "/insight/samples/" + id + ReplySamples.next(samples.replies(viewer, id), viewer.id()).map(reply -> "?at=" + reply.position()).orElse("");
    }

    private SamplePage page(Viewer viewer, Sample sample, List<SampledReply> replies, SampledReply shown) {
        var messages = timelines.messages(viewer, shown.reply().ticket());
        var reply = messages.stream().filter(each -> each.id().equals(shown.reply().message())).findFirst().orElseThrow(Problem.NotFound::new);
        return new SamplePage(sample, team(sample), replies, shown, reply, answered(messages, reply), tickets.get(viewer, shown.reply().ticket()).requester(), viewer.id(),
            new Figures(viewer.language()));
    }

    /** What the customer wrote since our last answer, else what they wrote last. */
    private static List<Message> answered(List<Message> messages, Message reply) {
        var before = messages.stream().filter(each -> each.id().value() < reply.id().value() && each.audience() == Audience.CUSTOMER && !each.automatic()).toList();
        var since = before.reversed().stream().takeWhile(each -> each.direction() == Direction.IN).toList().reversed();
        if (!since.isEmpty()) return since;
        return before.reversed().stream().filter(each -> each.direction() == Direction.IN).findFirst().stream().toList();
    }

    /** What it came to, for those who have scored it themselves: who sees others' marks first can't judge freely. */
    ScoredPage scored(Viewer viewer, Id<Sample> id, Id<Agent> by) {
        var sample = samples.get(viewer, id);
        var replies = samples.replies(viewer, id);
        if (ReplySamples.next(replies, viewer.id()).isPresent()) throw new Problem.NotFound();
        var scores = ReplySamples.scores(replies);
        var score = scores.stream().filter(each -> each.by().equals(by)).findFirst().orElseThrow(Problem.NotFound::new);
        var names = Stream.concat(scores.stream().map(each -> each.by()), Stream.of(sample.drawnBy())).distinct().toList();
        return new ScoredPage(sample, team(sample), scores, score, viewer.id(), agents.all().stream().filter(agent -> names.contains(agent.id())).toList(), new Figures(viewer.language()));
    }

    private Team team(Sample sample) {
        return teams.get(sample.team());
    }
}
