package fi.luukku.ticket;

import fi.luukku.access.Reach;
import fi.luukku.kernel.Id;
import java.util.HashMap;
import java.util.Map;

/** A viewer's reach as a condition on the table {@code ticket t}. Every read for a viewer goes through it, also where another module joins that table. */
public record ReachCondition(String sql, Map<String, Object> parameters) {

    private static final String PERSONAL = """
        (t.assignee_id = :reachAgent
         or exists (select 1 from share s where s.ticket_id = t.id and s.agent_id = :reachAgent))""";

    /** What was deleted is out of everyone's reach. */
    public static ReachCondition of(Reach reach) {
        return within(reach, "t.status <> 'deleted' and ");
    }

    /** The tombstones of what was within reach. */
    static ReachCondition ofDeleted(Reach reach) {
        return within(reach, "t.status = 'deleted' and ");
    }

    private static ReachCondition within(Reach reach, String state) {
        var parameters = new HashMap<String, Object>();
        var sql = switch (reach) {
            case Reach.Everything _ -> "true";
            case Reach.Teams(var teams, var agent) -> {
                parameters.put("reachTeams", teams.stream().map(Id::value).toArray(Long[]::new));
                parameters.put("reachAgent", agent.value());
                yield "(t.team_id = any(:reachTeams) or " + PERSONAL + ")";
            }
            case Reach.Shared(var agent) -> {
                parameters.put("reachAgent", agent.value());
                yield "exists (select 1 from share s where s.ticket_id = t.id and s.agent_id = :reachAgent)";
            }
        };
        return new ReachCondition(state + sql, parameters);
    }
}
