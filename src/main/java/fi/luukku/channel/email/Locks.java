package fi.luukku.channel.email;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
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

    private static final int NODES = 0x6c756e6f;
    private static final int MAILBOXES = 0x6c756d62;

    private final DataSource database;
    private final Set<Integer> mailboxes = new HashSet<>();
    private final int node = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private @Nullable Connection connection;

    Locks(DataSource database) {
        this.database = database;
    }

    /** The number of this run of the program; held as long as it lives. */
    synchronized int node() {
        line();
        return node;
    }

    /** Whether the run of the program with this number is over. */
    synchronized boolean gone(int other) {
        if (other == node) return false;
        if (!locked(NODES, other)) return false;
        ask("select pg_advisory_unlock(?, ?)", NODES, other);
        return true;
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
        return ask("select pg_try_advisory_lock(?, ?)", kind, id);
    }

    private boolean ask(String sql, int kind, int id) {
        try (var statement = line().prepareStatement(sql)) {
            statement.setInt(1, kind);
            statement.setInt(2, id);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException lineBroke) {
            drop();
            return false;
        }
    }

    private Connection line() {
        try {
            if (connection != null && connection.isValid(5)) return connection;
            drop();
            connection = database.getConnection();
            connection.setAutoCommit(true);
            try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
                statement.setInt(1, NODES);
                statement.setInt(2, node);
                statement.executeQuery().close();
            }
            return connection;
        } catch (SQLException databaseGone) {
            throw new org.springframework.dao.DataAccessResourceFailureException("No line for locks", databaseGone);
        }
    }

    // A lost line has lost its locks.
    @PreDestroy
    synchronized void drop() {
        mailboxes.clear();
        if (connection == null) return;
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException goneAlready) {
            connection = null;
        }
        connection = null;
    }
}
