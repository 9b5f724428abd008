package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people who work here, and what each may reach. */
@Service
public class Agents {

    private final JdbcClient db;
    private final Remembered<List<Agent>> everyone;

    Agents(JdbcClient db, Live live) {
        this.db = db;
        this.everyone = new Remembered<>(live, "agents", () -> db.sql("select * from agent order by name, id").query(Agents::agent).list());
    }

    /** Adds a person without a way to sign in yet: a password or an invitation gives one. */
    public Agent add(String name, String email, Role role, Language language) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+")) throw new Problem.Invalid("email", "problem.email");
        if (byEmail(address).isPresent()) throw new Problem.Invalid("email", "problem.taken");
        var added = db.sql("insert into agent (name, email, role, language) values (?, ?, ?, ?) returning *")
            .params(name.strip(), address, role.code(), language.code()).query(Agents::agent).single();
        changed();
        return added;
    }

    /** To be called in the transaction of a change. */
    void changed() {
        everyone.changed();
    }

    /** Whether anyone works here, or ever did. */
    public boolean any() {
        return db.sql("select exists (select from agent)").query(Boolean.class).single();
    }

    /** As remembered: to name and to choose people. What someone may do is always read. */
    public List<Agent> all() {
        return everyone.get();
    }

    public Agent get(Id<Agent> id) {
        return db.sql("select * from agent where id = ?").param(id.value()).query(Agents::agent).optional()
            .orElseThrow(Problem.NotFound::new);
    }

    public Optional<Agent> byEmail(String email) {
        return db.sql("select * from agent where email = ?").param(email.strip().toLowerCase(Locale.ROOT))
            .query(Agents::agent).optional();
    }

    /** The viewer that this person is, unless they have left. */
    public Optional<Viewer> viewer(Id<Agent> id) {
        return db.sql("select * from agent where id = ? and active").param(id.value()).query(Agents::agent).optional()
            .map(this::viewer);
    }

    /** The same with the rights of a lower role, as far as the person has them. */
    Optional<Viewer> viewer(Id<Agent> id, Role atMost) {
        return db.sql("select * from agent where id = ? and active").param(id.value()).query(Agents::agent).optional()
            .map(agent -> viewer(agent.role().atLeast(atMost) ? agent.as(atMost) : agent));
    }

    private Viewer viewer(Agent agent) {
        var own = teamIds("select team_id from team_member where agent_id = ?", agent.id().value());
        return new Viewer(agent, own, reach(agent));
    }

    private Reach reach(Agent agent) {
        return switch (agent.role()) {
            case ADMIN, LEAD -> new Reach.Everything();
            case COLLABORATOR -> new Reach.Shared(agent.id());
            case AGENT -> teamReach(agent);
        };
    }

    private Reach teamReach(Agent agent) {
        var teams = teamIds("""
            select id from team
            where not members_only or id in (select team_id from team_member where agent_id = ?)""", agent.id().value());
        return new Reach.Teams(teams, agent.id());
    }

    private Set<Id<Team>> teamIds(String sql, long agent) {
        return db.sql(sql).param(agent).query(Long.class).list().stream().map(Id::<Team>of)
            .collect(Collectors.toUnmodifiableSet());
    }

    static Agent agent(ResultSet row, int number) throws SQLException {
        var language = Language.of(row.getString("language"));
        return new Agent(Id.of(row.getLong("id")), row.getString("name"), row.getString("email"),
            Role.of(row.getString("role")), language == null ? Language.FI : language, row.getBoolean("active"));
    }
}
