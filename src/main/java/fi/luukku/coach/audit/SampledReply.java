package fi.luukku.coach.audit;

import fi.luukku.access.Agent;
import fi.luukku.coach.Bingo;
import fi.luukku.kernel.Id;
import java.util.Map;
import java.util.Optional;

/**
 * A reply of a sample.
 *
 * @param position in the sample, from 1
 * @param marks    what people say of it, by who does
 */
public record SampledReply(int position, AuditedReply reply, Map<Id<Agent>, Bingo> marks) {

    public Optional<Bingo> mark(Id<Agent> by) {
        return Optional.ofNullable(marks.get(by));
    }
}
