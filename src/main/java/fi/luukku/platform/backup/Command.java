package fi.luukku.platform.backup;

import fi.luukku.platform.database.StartFailure;

import java.nio.file.Path;

/** What the two commands share: where the data is, and how the end is told. */
final class Command {

    private Command() {
    }

    static Path data() {
        var url = System.getenv("LUUKKU_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            throw BackupFailure.ownServer();
        }
        return Path.of(variable("LUUKKU_DATA", "data/serve")).toAbsolutePath();
    }

    static Path binaries() {
        return Path.of(variable("LUUKKU_POSTGRES", data().resolve("programs/postgres-18").toString()));
    }

    private static String variable(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    static void run(Runnable work) {
        try {
            work.run();
        } catch (BackupFailure | StartFailure known) {
            System.err.println(known.getMessage());
            System.exit(1);
        }
    }
}
