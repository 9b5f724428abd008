package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** PostgreSQL's log in the data folder: the present one and, once that has grown, the one before. */
final class ServerLog {

    private static final long LARGE = 10L << 20;

    private ServerLog() {
    }

    static Path in(DataFolder folder) {
        var log = folder.resolve("postgres.log");
        try {
            if (Files.exists(log) && Files.size(log) > LARGE) {
                Files.move(log, folder.resolve("postgres.log.1"), REPLACE_EXISTING);
            }
            return log;
        } catch (IOException refused) {
            throw Refusal.of(folder.path(), refused);
        }
    }
}
