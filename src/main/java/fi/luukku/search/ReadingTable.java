package fi.luukku.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last reading of everything, and how far it has come. */
@Repository
class ReadingTable {

    private final JdbcClient db;

    ReadingTable(JdbcClient db) {
        this.db = db;
    }

    /** @param kind whose numbers above {@code after} are not due yet; null when all are */
    record Reading(String rules, @Nullable Kind kind, long after, Instant begunAt, @Nullable Instant endedAt) {}

    Optional<Reading> last() {
        return reading("");
    }

    /** Held until the transaction ends; empty when another node holds it. */
    Optional<Reading> held() {
        return reading(" for update skip locked");
    }

    private Optional<Reading> reading(String lock) {
        return db.sql("select * from search_reading" + lock).query((row, n) -> {
            var ended = row.getTimestamp("ended_at");
            var kind = row.getString("kind");
            return new Reading(row.getString("rules"), kind.equals("done") ? null : Kind.of(kind), row.getLong("after_id"), row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant());
        }).optional();
    }

    void begin(String rules, Instant at) {
        db.sql("""
                insert into search_reading (rules, kind, after_id, begun_at) values (:rules, 'customer', 0, :at)
                on conflict (single) do update set rules = excluded.rules, kind = excluded.kind, after_id = excluded.after_id, begun_at = excluded.begun_at, ended_at = null""")
            .param("rules", rules).param("at", Timestamp.from(at)).update();
    }

    void at(@Nullable Kind kind, long after, @Nullable Instant ended) {
        db.sql("update search_reading set kind = ?, after_id = ?, ended_at = ?").params(kind == null ? "done" : kind.code(), after, ended == null ? null : Timestamp.from(ended)).update();
    }

    /**
     * Makes the next things of a kind due, by number.
     *
     * @return the highest number among them; null when there are no more
     */
    @Nullable Long due(Kind kind, long after, int most) {
        return db.sql("""
                with next as (select id from %s where id > :after order by id limit :most),
                due as (insert into search_due (kind, ref) select :kind, id from next order by id)
                select max(id) from next""".formatted(kind.code()))
            .param("kind", kind.code()).param("after", after).param("most", most).query((row, n) -> row.getObject(1, Long.class)).optional().orElse(null);
    }

    /** The highest number of a kind; 0 when there are none. */
    long highest(Kind kind) {
        return db.sql("select coalesce(max(id), 0) from " + kind.code()).query(Long.class).single();
    }
}
