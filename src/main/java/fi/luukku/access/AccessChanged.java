package fi.luukku.access;

import fi.luukku.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * What someone may reach changed, or a session or token of theirs ended: what was opened for them must be checked again.
 * Published on every node, after the commit.
 *
 * @param agent null when it may be anyone: this node could not hear the others for a while
 */
public record AccessChanged(@Nullable Id<Agent> agent) {

    public boolean concerns(Id<Agent> one) {
        return agent == null || agent.equals(one);
    }
}
