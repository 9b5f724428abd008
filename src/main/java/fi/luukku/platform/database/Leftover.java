package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a Luukku that was killed leaves behind in the folder: its PostgreSQL still running, or only the file with a
 * process number that by now may belong to anyone. We hold the data folder, so no other Luukku owns this server.
 */
final class Leftover {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;

    Leftover(Path cluster) {
        this.cluster = cluster;
    }

    /** Stops the server if it runs, and clears the stale file: PostgreSQL itself would take any process of that number for a server. */
    void clear(Signal signal) throws IOException {
        var running = server();
        if (running.isPresent()) {
            stop(running.get(), signal);
        }
        Files.deleteIfExists(pidFile());
    }

    private void stop(ProcessHandle server, Signal signal) throws IOException {
        signal.send("INT", server.pid());
        if (!endsWithin(server, PATIENCE)) {
            signal.send("QUIT", server.pid());
        }
        if (!endsWithin(server, PATIENCE)) {
            throw StartFailure.orphanStays(cluster, server.pid());
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        return Files.exists(pidFile()) ? numberIn(pidFile()).flatMap(ProcessHandle::of).filter(this::servesThisFolder) : Optional.empty();
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<Long> numberIn(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}")).map(Long::valueOf);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        var isPostgres = process.info().command().map(Path::of).map(Path::getFileName)
                .filter(name -> name.toString().startsWith("postgres")).isPresent();
        return process.isAlive() && isPostgres && (worksIn(process) || wasStartedOn(process));
    }

    // A server works in its data folder. Linux tells; it is right even if the folder was renamed since.
    private boolean worksIn(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
        } catch (IOException notLinux) {
            return false;
        }
    }

    private boolean wasStartedOn(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(cluster.toString()::equals);
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            Pause.of(Duration.ofMillis(20));
        }
        return !process.isAlive();
    }
}
