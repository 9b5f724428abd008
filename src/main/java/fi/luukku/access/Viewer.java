package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.Set;

/**
 * The person a request is made for, with what they may reach.
 *
 * @param teams own teams
 * @param reach the tickets they may see
 */
public record Viewer(Agent agent, Set<Id<Team>> teams, Reach reach) {

    public Id<Agent> id() {
        return agent.id();
    }

    public Language language() {
        return agent.language();
    }

    public boolean is(Role role) {
        return agent.role().atLeast(role);
    }

    public void require(Role role) {
        if (!is(role)) throw new Problem.Forbidden();
    }
}
