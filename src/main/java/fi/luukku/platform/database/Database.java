package fi.luukku.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database that takes connections, ours or the operator's. */
sealed interface Database extends JdbcConnectionDetails, AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    @Override
    void close();
}
