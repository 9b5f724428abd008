package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static fi.luukku.access.Sql.utc;

/** Who is at work and who is away. Everybody is at work until they say otherwise. */
@Service
public class Absences {

    private final JdbcClient db;
    private final Agents agents;
    private final Audit audit;
    private final Clock clock;
    private final Remembered<Map<Id<Agent>, Instant>> away;

    Absences(JdbcClient db, Agents agents, Audit audit, Live live, Clock clock) {
        this.db = db;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
        this.away = new Remembered<>(live, "absences", this::read);
    }

    private Map<Id<Agent>, Instant> read() {
        var since = new HashMap<Id<Agent>, Instant>();
        db.sql("select agent_id, since from absence where ended_at is null")
            .query(row -> {
                since.put(Id.of(row.getLong(1)), row.getTimestamp(2).toInstant());
            });
        return since;
    }

    @Transactional
    public void begin(Viewer by) {
        by.require(Role.AGENT);
        begin(by.id());
    }

    @Transactional
    public void end(Viewer by) {
        by.require(Role.AGENT);
        end(by.id());
    }

    /** Of one who left without saying so. */
    @Transactional
    public void begin(Id<Agent> agent, Viewer by) {
        by.require(Role.LEAD);
        if (begin(atWork(agent))) audit.record(by, "absence.begun", "agent:" + agent, Map.of());
    }

    @Transactional
    public void end(Id<Agent> agent, Viewer by) {
        by.require(Role.LEAD);
        if (end(atWork(agent))) audit.record(by, "absence.ended", "agent:" + agent, Map.of());
    }

    private Id<Agent> atWork(Id<Agent> agent) {
        return agents.viewer(agent).filter(viewer -> viewer.is(Role.AGENT)).orElseThrow(Problem.NotFound::new).id();
    }

    private boolean begin(Id<Agent> agent) {
        var begun = db.sql("insert into absence (agent_id, since) values (?, ?) on conflict (agent_id) where ended_at is null do nothing")
            .params(agent.value(), utc(clock.instant())).update() > 0;
        away.changed();
        return begun;
    }

    private boolean end(Id<Agent> agent) {
        var ended = db.sql("update absence set ended_at = ? where agent_id = ? and ended_at is null").params(utc(clock.instant()), agent.value()).update() > 0;
        away.changed();
        return ended;
    }

    /** Since when; empty for those at work. */
    public Optional<Instant> since(Id<Agent> agent) {
        return Optional.ofNullable(away.get().get(agent));
    }

    public Set<Id<Agent>> away() {
        return away.get().keySet();
    }
}
