package fi.luukku.access;

import fi.luukku.kernel.Id;
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
    private final Clock clock;
    private final Remembered<Map<Id<Agent>, Instant>> away;

    Absences(JdbcClient db, Live live, Clock clock) {
        this.db = db;
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
        db.sql("insert into absence (agent_id, since) values (?, ?) on conflict (agent_id) where ended_at is null do nothing")
            .params(by.id().value(), utc(clock.instant())).update();
        away.changed();
    }

    @Transactional
    public void end(Viewer by) {
        by.require(Role.AGENT);
        db.sql("update absence set ended_at = ? where agent_id = ? and ended_at is null").params(utc(clock.instant()), by.id().value()).update();
        away.changed();
    }

    /** Since when; empty for those at work. */
    public Optional<Instant> since(Id<Agent> agent) {
        return Optional.ofNullable(away.get().get(agent));
    }

    public Set<Id<Agent>> away() {
        return away.get().keySet();
    }
}
