package fi.luukku.outsider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fingerprint of every table, by which a change of anything shows: how many rows there are, and which transaction was the
 * last that wrote one. A table that is made later is in it too.
 */
public final class Everything {

    /** What changes by itself: the program's own bookkeeping. */
    private static final Set<String> RESTLESS = Set.of("scheduled_tasks", "event_publication", "event_publication_archive", "ticket_count",
        "reply_score_month", "reply_score", "recognition", "recognised", "coach_due", "flyway_schema_history");

    private final JdbcClient db;
    private final String sql;

    public Everything(JdbcClient db) {
        this.db = db;
        sql = tables().stream().map(table -> "select '%1$s' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as print from %1$s".formatted(table))
            .collect(Collectors.joining("\nunion all\n"));
    }

    public Map<String, String> print() {
        return db.sql(sql).query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Waits until what others set going is done. */
    public void settle() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(300)).until(this::print, new AsBefore());
    }

    private static final class AsBefore implements Predicate<Map<String, String>> {

        private Map<String, String> before = Map.of();

        @Override
        public boolean test(Map<String, String> now) {
            var same = now.equals(before);
            before = now;
            return same;
        }
    }

    private List<String> tables() {
        return db.sql("select tablename from pg_tables where schemaname = 'public' order by 1").query(String.class).list().stream()
            // The search and the coach read after every commit what has changed; what they make of it changes nothing else.
            .filter(table -> !RESTLESS.contains(table) && !table.startsWith("search_")).toList();
    }
}
