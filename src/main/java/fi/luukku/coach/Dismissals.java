package fi.luukku.coach;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which rules are put aside, how often and by how many: shown to leads, and nothing follows of itself. */
@Service
public class Dismissals {

    public static final Duration LOOKED_AT = Duration.ofDays(90);

    /** @param writers how many different ones */
    public record Count(String rule, long times, long writers) {}

    private final JdbcClient db;
    private final Clock clock;

    Dismissals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of the last ninety days, the most frequent first. */
    public List<Count> of(Id<Brand> brand) {
        return db.sql("""
                select rule, count(*) times, count(distinct agent_id) writers from coach_dismissal
                where dismissed_at > ? and brand_id = ? group by rule order by times desc, rule""")
            .params(Timestamp.from(clock.instant().minus(LOOKED_AT)), brand.value())
            .query((row, number) -> new Count(row.getString("rule"), row.getLong("times"), row.getLong("writers"))).list();
    }
}
