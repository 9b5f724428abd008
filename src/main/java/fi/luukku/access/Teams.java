package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams and their members. */
@Service
public class Teams {

    private final JdbcClient db;
    private final Audit audit;
    private final AccessNews news;
    private final Remembered<List<Team>> every;

    Teams(JdbcClient db, Audit audit, AccessNews news, Live live) {
        this.db = db;
        this.audit = audit;
        this.news = news;
        this.every = new Remembered<>(live, "teams", () -> db.sql("select * from team order by name, id").query(Teams::team).list());
    }

    public Team create(String name, boolean membersOnly) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (all().stream().anyMatch(team -> team.name().equals(name.strip()))) throw new Problem.Invalid("name", "problem.taken");
        var created = db.sql("insert into team (name, members_only) values (?, ?) returning *")
            .params(name.strip(), membersOnly).query(Teams::team).single();
        every.changed();
        return created;
    }

    @Transactional
    public Team create(String name, boolean membersOnly, Viewer by) {
        by.require(Role.ADMIN);
        var team = create(name, membersOnly);
        audit.record(by, "team.created", "team:" + team.id(), Map.of("name", team.name(), "membersOnly", membersOnly));
        reachChanged();
        return team;
    }

    @Transactional
    public void change(Id<Team> team, String name, boolean membersOnly, Viewer by) {
        by.require(Role.ADMIN);
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (all().stream().anyMatch(other -> other.name().equals(name.strip()) && !other.id().equals(team))) throw new Problem.Invalid("name", "problem.taken");
        var before = get(team);
        db.sql("update team set name = ?, members_only = ? where id = ?").params(name.strip(), membersOnly, team.value()).update();
        every.changed();
        audit.record(by, "team.changed", "team:" + team, Map.of("from", before.name(), "to", name.strip(), "membersOnly", membersOnly));
        reachChanged();
    }

    @Transactional
    public void join(Id<Team> team, Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        join(get(team).id(), agent);
        audit.record(by, "team.joined", "team:" + team, Map.of("agent", agent.value()));
    }

    @Transactional
    public void leave(Id<Team> team, Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        leave(get(team).id(), agent);
        audit.record(by, "team.left", "team:" + team, Map.of("agent", agent.value()));
    }

    public void join(Id<Team> team, Id<Agent> agent) {
        db.sql("insert into team_member (team_id, agent_id) values (?, ?) on conflict do nothing")
            .params(team.value(), agent.value()).update();
        news.changed(agent);
    }

    public void leave(Id<Team> team, Id<Agent> agent) {
        db.sql("delete from team_member where team_id = ? and agent_id = ?").params(team.value(), agent.value()).update();
        news.changed(agent);
    }

    public List<Team> all() {
        return every.get();
    }

    public List<Agent> members(Id<Team> team) {
        return db.sql("""
                select a.* from agent a join team_member m on m.agent_id = a.id
                where m.team_id = ? and a.active order by a.name""")
            .param(team.value()).query(Agents::agent).list();
    }

    public Team get(Id<Team> id) {
        return all().stream().filter(team -> team.id().equals(id)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    // An open team is in the reach of everyone who answers.
    private void reachChanged() {
        db.sql("select id from agent where active").query(Long.class).list().forEach(id -> news.changed(Id.of(id)));
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(Id.of(row.getLong("id")), row.getString("name"), row.getBoolean("members_only"));
    }
}
