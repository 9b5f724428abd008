package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static fi.luukku.access.Sql.utc;

/** Who is at work and who is away. Everybody is at work until they say otherwise. */
@Service
public class Absences {

    private final JdbcClient db;
    private final Clock clock;

    Absences(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void begin(Viewer by) {
        by.require(Role.AGENT);
        db.sql("insert into absence (agent_id, since) values (?, ?) on conflict (agent_id) where ended_at is null do nothing")
            .params(by.id().value(), utc(clock.instant())).update();
    }

    @Transactional
    public void end(Viewer by) {
        by.require(Role.AGENT);
        db.sql("update absence set ended_at = ? where agent_id = ? and ended_at is null").params(utc(clock.instant()), by.id().value()).update();
    }

    /** Since when; empty for those at work. */
    public Optional<Instant> since(Id<Agent> agent) {
        return db.sql("select since from absence where agent_id = ? and ended_at is null").param(agent.value())
            .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    public Set<Id<Agent>> away() {
        return db.sql("select agent_id from absence where ended_at is null").query(Long.class).list().stream().map(Id::<Agent>of)
            .collect(Collectors.toSet());
    }
}
