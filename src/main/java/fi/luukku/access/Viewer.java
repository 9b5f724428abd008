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

    /** Whether they see all tickets of a team. */
    public boolean reaches(Id<Team> team) {
        return switch (reach) {
            case Reach.Everything _ -> true;
            case Reach.Teams(var reached, _) -> reached.contains(team);
            case Reach.Shared _ -> false;
        };
    }

    public void require(Role role) {
        if (!is(role)) throw new Problem.Forbidden();
    }
}
