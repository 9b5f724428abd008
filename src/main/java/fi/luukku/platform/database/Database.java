package fi.luukku.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database that takes connections, ours or the operator's. */
sealed interface Database extends JdbcConnectionDetails, AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /** What we know of the server's process; of a server that is not ours, that it is for others to keep running. */
    ServerState state();

    @Override
    void close();
}
