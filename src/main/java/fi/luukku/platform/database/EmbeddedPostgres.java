package fi.luukku.platform.database;

import fi.luukku.platform.FullDisk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL of Luukku's own, living in the data folder and with the process: started, watched, restarted if it dies, stopped. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "luukku";

    private final DataFolder folder;
    private final Cluster cluster;
    private final Keeper keeper;
    private final int port;

    private EmbeddedPostgres(DataFolder folder, Cluster cluster, Keeper keeper) {
        this.folder = folder;
        this.cluster = cluster;
        this.keeper = keeper;
        this.port = keeper.start();
    }

    /**
     * Starts on the data folder, making the database if there is none, and returns when it takes connections.
     *
     * @param binaries the folder of PostgreSQL's programs; unpacked there if absent
     * @param settings PostgreSQL settings of the form name=value that go before those in the folder's postgresql.conf
     * @throws StartFailure if it can't, with what the operator can do
     */
    public static EmbeddedPostgres start(Path data, Path binaries, List<String> settings) {
        var folder = DataFolder.take(data);
        try {
            var postgres = startOn(folder, PostgresBinaries.in(binaries), settings);
            postgres.createDatabase();
            return postgres;
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres startOn(DataFolder folder, PostgresBinaries binaries, List<String> settings) {
        var runAs = RunAs.whoeverIsAllowed();
        var cluster = Cluster.in(folder, binaries, runAs);
        var signal = new Signal(binaries, runAs, ServerLog.in(folder));
        var port = new Port(folder.resolve("postgres.port"));
        return new EmbeddedPostgres(folder, cluster, new Keeper(cluster, port, settings, signal));
    }

    private void createDatabase() {
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            if (!statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'").next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException refused) {
            keeper.stop();
            throw FullDisk.isSaidIn(refused.getMessage()) ? StartFailure.diskFull(folder.path()) : new IllegalStateException(refused);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    ServerState state() {
        return keeper.state();
    }

    /** Stops the server, then lets go of the data folder. */
    @Override
    public void close() {
        keeper.stop();
        folder.close();
    }
}
