package fi.luukku.testing;

import fi.luukku.platform.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One PostgreSQL per test run, made anew and thrown away. */
final class TestServer {

    // What makes a server survive a crash only costs time here.
    private static final List<String> SETTINGS = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200");

    static final EmbeddedPostgres POSTGRES = start();

    private TestServer() {
    }

    private static EmbeddedPostgres start() {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-postgres");
            var postgres = EmbeddedPostgres.start(data, Path.of("target", "postgres"), SETTINGS);
            // After the programs that were started here: none of them has to end without its database.
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres, data));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path data) {
        try {
            postgres.close();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
