package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The teams and their members. */
@Service
public class Teams {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Teams(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public Team create(String name, boolean membersOnly) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        return db.sql("insert into team (name, members_only) values (?, ?) returning *")
            .params(name.strip(), membersOnly).query(Teams::team).single();
    }

    public void join(Id<Team> team, Id<Agent> agent) {
        db.sql("insert into team_member (team_id, agent_id) values (?, ?) on conflict do nothing")
            .params(team.value(), agent.value()).update();
        events.publishEvent(new AccessChanged(agent));
    }

    public void leave(Id<Team> team, Id<Agent> agent) {
        db.sql("delete from team_member where team_id = ? and agent_id = ?").params(team.value(), agent.value()).update();
        events.publishEvent(new AccessChanged(agent));
    }

    public List<Team> all() {
        return db.sql("select * from team order by name, id").query(Teams::team).list();
    }

    public List<Agent> members(Id<Team> team) {
        return db.sql("""
                select a.* from agent a join team_member m on m.agent_id = a.id
                where m.team_id = ? and a.active order by a.name""")
            .param(team.value()).query(Agents::agent).list();
    }

    public Team get(Id<Team> id) {
        return db.sql("select * from team where id = ?").param(id.value()).query(Teams::team).optional()
            .orElseThrow(Problem.NotFound::new);
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(Id.of(row.getLong("id")), row.getString("name"), row.getBoolean("members_only"));
    }
}
