package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A way in to the database of a data folder, whether a Luukku runs on it or not: if none does, the server runs until this is closed. */
public record FolderDatabase(Path cluster, String url, String password, Runnable whenDone) implements AutoCloseable {

    /** @throws StartFailure if it is not running and can't be started */
    public static FolderDatabase of(Path data, Path binaries) {
        try {
            var own = EmbeddedPostgres.start(data, binaries, List.of());
            return new FolderDatabase(data.resolve("postgres"), own.jdbcUrl(), own.password(), own::close);
        } catch (StartFailure.AlreadyRunning running) {
            return ofRunning(data);
        }
    }

    private static FolderDatabase ofRunning(Path data) {
        try {
            var cluster = Cluster.heldByOther(data);
            var url = "jdbc:postgresql://127.0.0.1:%s/luukku".formatted(Files.readString(data.resolve("postgres.port")).strip());
            return new FolderDatabase(cluster.path(), url, cluster.password(), () -> { });
        } catch (IOException refused) {
            throw Refusal.of(data, refused);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Cluster.USER, password);
    }

    @Override
    public void close() {
        whenDone.run();
    }
}
