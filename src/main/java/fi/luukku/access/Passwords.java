package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static fi.luukku.access.Sql.utc;

/** The passwords of those who work here. */
@Service
public class Passwords {

    private final JdbcClient db;
    private final PasswordHash hash;
    private final Agents agents;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Passwords(JdbcClient db, PasswordHash hash, Agents agents, Sessions sessions, Audit audit, Clock clock) {
        this.db = db;
        this.hash = hash;
        this.agents = agents;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives an agent a password: 10–200 characters, none of the commonest, not their own name or address. */
    public void set(Id<Agent> agent, String password) {
        var whose = agents.get(agent);
        PasswordRules.check(password, whose.name(), whose.email());
        save(agent, hash.of(password));
    }

    /** Changes the viewer's own password and signs their other browsers out. */
    @Transactional
    public void change(Viewer by, String current, String next) {
        if (!matches(by.id(), current)) throw new Problem.Invalid("current", "problem.password-wrong");
        set(by.id(), next);
        audit.record(by, "password.changed", "agent:" + by.id(), Map.of());
        sessions.revokeOthers(by);
    }

    /** Whether this is the agent's password. Takes the same time when there is no such agent or no password. */
    boolean matches(@Nullable Id<Agent> agent, String password) {
        var known = agent == null ? null : db.sql("select hash from agent_password where agent_id = ?").param(agent.value())
            .query(String.class).optional().orElse(null);
        var right = password.length() <= PasswordRules.LONGEST && hash.matches(password, known);
        if (right && hash.isOutdated(known)) save(agent, hash.of(password));
        return right;
    }

    private void save(Id<Agent> agent, String hashed) {
        db.sql("""
                insert into agent_password (agent_id, hash, set_at) values (:agent, :hash, :now)
                on conflict (agent_id) do update set hash = :hash, set_at = :now""")
            .param("agent", agent.value()).param("hash", hashed).param("now", utc(clock.instant())).update();
    }
}
