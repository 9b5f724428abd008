package fi.luukku.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A line to the database that must not be given to the next: it is dead, or holds what only its session held. */
public final class SpentLine {

    private SpentLine() {}

    /** Ends it at once. The pool is told first, or it would take the end for a failure and log it. */
    public static void end(Connection line, DataSource pool) throws SQLException {
        pool.unwrap(HikariDataSource.class).evictConnection(line);
        line.abort(Runnable::run);
        line.close();
    }
}
