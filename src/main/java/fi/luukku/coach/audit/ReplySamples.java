package fi.luukku.coach.audit;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Message;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples of sent replies that leads score by hand, without seeing what the machine says, to compare the two. */
@Service
public class ReplySamples {

    /** The classic game is played on some ten replies. */
    public static final int SIZE = 10;

    private final ReplyAudit audit;
    private final ReplySampleTable table;
    private final Clock clock;

    ReplySamples(ReplyAudit audit, ReplySampleTable table, Clock clock) {
        this.audit = audit;
        this.table = table;
        this.clock = clock;
    }

    /** Draws ten replies of a team's month that the viewer may see, or all when there are fewer. */
    @Transactional
    public Sample draw(Viewer viewer, Id<Team> team, YearMonth month) {
        var seed = RandomGenerator.getDefault().nextLong();
        var drawn = table.draw(viewer, audit.team(viewer, team).id(), month, seed, SIZE);
        if (drawn.isEmpty()) throw new Problem.Conflict("problem.nothing-to-sample");
        return table.insert(team, month, seed, viewer.id(), clock.instant(), drawn);
    }

    /** Of a team within reach. */
    public Sample get(Viewer viewer, Id<Sample> id) {
        viewer.require(Role.LEAD);
        var sample = table.get(id).orElseThrow(Problem.NotFound::new);
        audit.team(viewer, sample.team());
        return sample;
    }

    /** What is left of it, in its order, as far as the viewer may see. */
    public List<SampledReply> replies(Viewer viewer, Id<Sample> id) {
        return table.replies(viewer, get(viewer, id).id());
    }

    /** The newest samples of a team of which something is left. */
    public List<Sample> latest(Viewer viewer, Id<Team> team, int most) {
        return table.latest(audit.team(viewer, team).id(), most);
    }

    /**
     * Says which statements come true of a reply, in place of what the viewer said before. When they have scored all they
     * see what the machine says, and their own stays as it is.
     */
    @Transactional
    public void mark(Viewer viewer, Id<Sample> id, Id<Message> message, Bingo bingo) {
        var replies = replies(viewer, id);
        if (replies.stream().noneMatch(each -> each.reply().message().equals(message))) throw new Problem.NotFound();
        if (next(replies, viewer.id()).isEmpty()) throw new Problem.Conflict("problem.sample-scored");
        table.mark(id, message, viewer.id(), bingo, clock.instant());
    }

    /** The next one to score for someone; nothing when they have scored all. */
    public static Optional<SampledReply> next(List<SampledReply> replies, Id<Agent> by) {
        return replies.stream().filter(each -> each.mark(by).isEmpty()).findFirst();
    }

    /** As each person has scored it who has scored all of it. */
    public static List<SampleScore> scores(List<SampledReply> replies) {
        if (replies.isEmpty()) return List.of();
        return replies.getFirst().marks().keySet().stream().filter(by -> next(replies, by).isEmpty()).map(by -> SampleScore.of(by, replies)).toList();
    }
}
