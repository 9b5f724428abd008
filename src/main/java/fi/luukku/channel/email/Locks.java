package fi.luukku.channel.email;

import fi.luukku.platform.SpentLine;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this node holds so that others leave it alone: mailboxes it reads, and itself as long as it lives. Advisory
 * locks of one database connection: when the node dies, however it dies, PostgreSQL lets go of them at once.
 */
@Component
class Locks {

    static final int NODES = 0x6c756e6f;
    private static final int MAILBOXES = 0x6c756d62;
    private static final String LOCK = "select pg_try_advisory_lock(?, ?)";
    // A program that is killed takes its line with it; of a machine that lost its power PostgreSQL would know after hours.
    private static final String NOTICE_DEAD_MACHINES =
        "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private final DataSource database;
    private final Set<Integer> mailboxes = new HashSet<>();
    private final int node = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private @Nullable Connection connection;
    private boolean alive;

    Locks(DataSource database) {
        this.database = database;
    }

    /** The number of this run of the program; held as long as it lives. */
    synchronized int node() {
        line();
        return node;
    }

    /** Whether the run of the program with this number is over. Only looked at: to try its lock could keep its owner from it. */
    synchronized boolean gone(int other) {
        return other != node && ask("""
            select not exists (select from pg_locks where locktype = 'advisory' and classid::bigint = ? and objid::bigint = ?
              and objsubid = 2 and database = (select oid from pg_database where datname = current_database()))""", NODES, other);
    }

    /** Whether this node is now the one that reads the mailbox. */
    synchronized boolean take(Mailbox mailbox) {
        line();
        var id = Math.toIntExact(mailbox.id().value());
        if (!mailboxes.contains(id) && locked(MAILBOXES, id)) mailboxes.add(id);
        return mailboxes.contains(id);
    }

    synchronized boolean holds(Mailbox mailbox) {
        line();
        return mailboxes.contains(Math.toIntExact(mailbox.id().value()));
    }

    synchronized void release(Mailbox mailbox) {
        var id = Math.toIntExact(mailbox.id().value());
        if (mailboxes.remove(id)) ask("select pg_advisory_unlock(?, ?)", MAILBOXES, id);
    }

    private boolean locked(int kind, int id) {
        return ask(LOCK, kind, id);
    }

    private boolean ask(String sql, int kind, int id) {
        line();
        try {
            return asked(sql, kind, id);
        } catch (SQLException lineBroke) {
            drop();
            return false;
        }
    }

    private boolean asked(String sql, int kind, int id) throws SQLException {
        try (var statement = Objects.requireNonNull(connection).prepareStatement(sql)) {
            statement.setInt(1, kind);
            statement.setInt(2, id);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void line() {
        try {
            if (connection == null || !connection.isValid(5)) open();
            if (!alive) alive = asked(LOCK, NODES, node);
        } catch (SQLException databaseGone) {
            throw new org.springframework.dao.DataAccessResourceFailureException("No line for locks", databaseGone);
        }
    }

    private void open() throws SQLException {
        drop();
        connection = database.getConnection();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(NOTICE_DEAD_MACHINES);
        }
    }

    // A lost line has lost its locks.
    @PreDestroy
    synchronized void drop() {
        mailboxes.clear();
        alive = false;
        if (connection == null) return;
        try {
            SpentLine.end(connection, database);
        } catch (SQLException goneAlready) {
            connection = null;
        }
        connection = null;
    }
}
