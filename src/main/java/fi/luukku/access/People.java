package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static fi.luukku.access.Sql.utc;

/** What an admin decides about those who work here. There is always an admin left. */
@Service
public class People {

    private final JdbcClient db;
    private final Agents agents;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SignInSteps steps;
    private final Audit audit;
    private final AccessNews news;
    private final Clock clock;

    People(JdbcClient db, Agents agents, Sessions sessions, Passkeys passkeys, SignInSteps steps, Audit audit, AccessNews news, Clock clock) {
        this.db = db;
        this.agents = agents;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.steps = steps;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void changeRole(Id<Agent> agent, Role role, Viewer by) {
        by.require(Role.ADMIN);
        var before = agents.get(agent);
        if (!role.atLeast(Role.ADMIN)) keepAnAdmin(before);
        db.sql("update agent set role = ? where id = ?").params(role.code(), agent.value()).update();
        agents.changed();
        audit.record(by, "role.changed", "agent:" + agent, Map.of("from", before.role().code(), "to", role.code()));
        news.changed(agent);
    }

    @Transactional
    public void rename(Id<Agent> agent, String name, Viewer by) {
        by.require(Role.ADMIN);
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        var before = agents.get(agent);
        db.sql("update agent set name = ? where id = ?").params(name.strip(), agent.value()).update();
        agents.changed();
        audit.record(by, "agent.renamed", "agent:" + agent, Map.of("from", before.name(), "to", name.strip()));
        news.changed(agent);
    }

    /** They have left: out at once, from every browser and program. Their name stays on what they wrote. */
    @Transactional
    public void deactivate(Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        keepAnAdmin(agents.get(agent));
        db.sql("update agent set active = false where id = ?").param(agent.value()).update();
        db.sql("update api_token set revoked_at = ? where agent_id = ? and revoked_at is null").params(utc(clock.instant()), agent.value()).update();
        passkeys.removeAll(agent, by);
        steps.endAll(agent);
        sessions.revokeAll(agent);
        agents.changed();
        audit.record(by, "agent.deactivated", "agent:" + agent, Map.of());
    }

    /** They are back, with the password they had; their tokens and passkeys are not. */
    @Transactional
    public void reactivate(Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        agents.get(agent);
        db.sql("update agent set active = true where id = ?").param(agent.value()).update();
        passkeys.removeAll(agent, by);
        agents.changed();
        audit.record(by, "agent.reactivated", "agent:" + agent, Map.of());
        news.changed(agent);
    }

    // The rows are locked, so that two admins can't demote each other in the same moment.
    private void keepAnAdmin(Agent leaving) {
        var admins = db.sql("select id from agent where role = 'admin' and active order by id for update").query(Long.class).list();
        if (admins.contains(leaving.id().value()) && admins.size() == 1) throw new Problem.Conflict("problem.last-admin");
    }
}
