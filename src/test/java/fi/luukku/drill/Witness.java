package fi.luukku.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database tells of the nodes on it. */
record Witness(JdbcClient db) {

    long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    long settled() {
        return number("select count(*) from intake where state = 'threaded'");
    }

    /** The nodes that hold a mailbox, by the lock they read it under. */
    List<String> readers(String address) {
        return db.sql("""
            select s.application_name from pg_locks l join pg_stat_activity s using (pid) join mailbox m on m.id = l.objid::bigint
            where l.locktype = 'advisory' and l.classid = 1819635042 and l.granted and m.address = ? and s.datname = current_database()""")
            .param(address).query(String.class).list();
    }

    /**
     * Holds up a job that runs each second until the node that is to be killed is the one that runs it. Both nodes look
     * for work at their own beat: let go always right after the other's, the job would be the other's for ever, so it
     * is let go at any moment within a beat.
     */
    void holdAJobOf(Node node, Connection line) throws SQLException, InterruptedException {
        line.setAutoCommit(false);
        try (var statement = line.createStatement()) {
            while (true) {
                statement.execute("lock table release in exclusive mode");
                until(() -> !waitingForUs().isEmpty());
                if (waitingForUs().contains(node.name())) return;
                Thread.sleep(ThreadLocalRandom.current().nextLong(1_000));
                line.rollback();
                until(() -> waitingForUs().isEmpty());
            }
        }
    }

    private List<String> waitingForUs() {
        return db.sql("select application_name from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%release%'")
            .query(String.class).list();
    }

    static void until(Callable<Boolean> enough) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(enough);
    }
}
