package fi.luukku.insight;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.Sample;
import fi.luukku.coach.audit.SampledReply;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import java.util.List;

/**
 * A reply of a sample to score: neither what the machine says of it nor who wrote it.
 *
 * @param answered  what the customer had written
 * @param requester the customer's name, which a greeting should have
 */
public record SamplePage(Sample sample, Team team, List<SampledReply> replies, SampledReply shown, Message reply, List<Message> answered, String requester, Id<Agent> viewer,
                         Figures figures) {

    public String path() {
        return "/insight/samples/" + sample.id();
    }

    /** Of how many, counting those that are left. */
    public int number() {
        return replies.indexOf(shown) + 1;
    }

    /** What the viewer has said of it before. */
    public boolean came(Statement statement) {
        return shown.mark(viewer).filter(mark -> mark.statements().contains(statement)).isPresent();
    }

    public boolean greeted() {
        return !came(Statement.NO_NAME) && !came(Statement.NO_GREETING);
    }
}
