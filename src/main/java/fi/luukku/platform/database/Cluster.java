package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

/** The folder PostgreSQL keeps its data in. Made once, whole or not at all, and never overwritten. */
record Cluster(Path path, String password) {

    static final String USER = "luukku";

    // A new cluster takes 40 MB and its log soon as much. initdb cleans up when it fails, so one must look beforehand.
    private static final long ROOM_NEEDED = 100L << 20;

    // Written to postgresql.conf when the folder is made, where the operator may change them.
    private static final List<String> TUNING = List.of(
            "shared_buffers=64MB",
            "max_connections=40",
            "max_wal_size=512MB",
            "wal_compression=on",
            "jit=off",
            "huge_pages=off",
            "io_method=sync",
            "max_worker_processes=4",
            "max_parallel_workers_per_gather=0",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // Statements and their values hold customers' data: they stay out of the log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    static Cluster in(DataFolder folder, PostgresBinaries binaries, RunAs runAs) {
        var path = folder.resolve("postgres");
        try {
            if (isEmpty(path)) {
                initialise(folder, path, binaries, runAs);
            }
            checkVersion(path);
            runAs.give(path);
            return new Cluster(path, readPassword(path));
        } catch (IOException refused) {
            throw Refusal.of(path, refused);
        }
    }

    /** The cluster of a folder someone else holds, to be read only. */
    static Cluster heldByOther(Path data) throws IOException {
        var path = data.resolve("postgres");
        checkVersion(path);
        return new Cluster(path, readPassword(path));
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (var content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    private static void initialise(DataFolder folder, Path path, PostgresBinaries binaries, RunAs runAs) throws IOException {
        if (Files.getFileStore(folder.path()).getUsableSpace() < ROOM_NEEDED) {
            throw StartFailure.diskFull(folder.path());
        }
        var half = folder.resolve("postgres.initialising");
        // Left by a power cut during an earlier first start. It never was a database.
        delete(half);
        ownOnly(half);
        var passwordFile = folder.resolve("postgres.password");
        writePrivately(passwordFile, newPassword());
        runAs.give(half);
        runAs.give(passwordFile);
        initdb(half, passwordFile, binaries, runAs);
        Files.move(passwordFile, passwordFile(half), ATOMIC_MOVE);
        Files.move(half, path, ATOMIC_MOVE);
        forceToDisk(folder.path());
    }

    private static void initdb(Path into, Path passwordFile, PostgresBinaries binaries, RunAs runAs) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", into.toString(), "-U", USER,
                "-A", "scram-sha-256", "--pwfile=" + passwordFile,
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        TUNING.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var log = into.resolveSibling("postgres.log");
        if (runAs.runs(binaries.program("initdb"), arguments, log)) {
            return;
        }
        throw LastWords.of(log).failure(into);
    }

    private static void checkVersion(Path path) throws IOException {
        var file = path.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw StartFailure.notACluster(path);
        }
        var found = Files.readString(file).strip();
        if (!found.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw StartFailure.wrongVersion(path, found, PostgresBinaries.MAJOR_VERSION);
        }
    }

    private static Path passwordFile(Path cluster) {
        return cluster.resolve("luukku.password");
    }

    private static String readPassword(Path cluster) throws IOException {
        try {
            return Files.readString(passwordFile(cluster)).strip();
        } catch (NoSuchFileException e) {
            throw StartFailure.passwordLost(passwordFile(cluster));
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static void ownOnly(Path folder) throws IOException {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void forceToDisk(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
