package fi.luukku.platform.backup;

import fi.luukku.platform.database.FolderDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/**
 * Writes a data folder into one file, also while Luukku runs on it. The database is taken first and the files after it:
 * a file outlives the last row that knows of it by a day, so every file the database knows of is there, but for what was
 * deleted for good meanwhile.
 */
public final class Backup {

    // Of this machine and this run, half received, or in the backup by way of the database.
    private static final Set<String> LEFT_OUT = Set.of("postgres", "postgres.log", "postgres.log.1", "postgres.port", "postgres.initialising",
            "postgres.password", "luukku.lock", "programs", "secret.new", "files/incoming");

    private final Path data;
    private final Path binaries;

    Backup(Path data, Path binaries) {
        this.data = data;
        this.binaries = binaries;
    }

    /** {@code Backup FILE} */
    public static void main(String[] args) {
        Command.run(() -> {
            var file = Path.of(args[0]);
            new Backup(Command.data(), Command.binaries()).writeTo(file);
            System.out.println("Backed up " + Command.data() + " into " + file);
        });
    }

    void writeTo(Path file) {
        if (!Files.exists(data.resolve("postgres"))) {
            throw BackupFailure.nothingThere(data);
        }
        if (Files.exists(file)) {
            throw BackupFailure.fileExists(file);
        }
        try {
            writeWhole(file);
        } catch (IOException | SQLException e) {
            throw BackupFailure.failed(file, e);
        }
    }

    // Under its name only when whole: a cut-short backup never passes for one.
    private void writeWhole(Path file) throws IOException, SQLException {
        var half = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".unfinished");
        try {
            try (var archive = ArchiveWriter.to(half)) {
                write(archive);
            }
            Files.move(half, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void write(ArchiveWriter archive) throws IOException, SQLException {
        archive.text(Archive.HEADER, Archive.header());
        try (var database = FolderDatabase.of(data, binaries)) {
            new ClusterCopy(database, archive).write();
        }
        archive.tree(data, Archive.DATA, path -> !LEFT_OUT.contains(data.relativize(path).toString()));
        archive.text(Archive.END, "whole");
    }
}
