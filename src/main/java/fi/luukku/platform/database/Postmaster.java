package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** One run of the PostgreSQL server process on a cluster. */
final class Postmaster {

    // Recovery after a crash reads the log written since the last checkpoint: seconds, on a slow disk minutes.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Cluster cluster;
    private final Signal signal;

    private Postmaster(Process process, Cluster cluster, Signal signal) {
        this.process = process;
        this.cluster = cluster;
        this.signal = signal;
    }

    static Postmaster start(Cluster cluster, int port, List<String> settings, Signal signal) throws IOException {
        var command = signal.runAs().server(signal.binaries().program("postgres"), arguments(cluster, port, settings));
        var process = new ProcessBuilder(command)
                .directory(cluster.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(signal.log().toFile()))
                .start();
        process.getOutputStream().close();
        return new Postmaster(process, cluster, signal);
    }

    private static List<String> arguments(Cluster cluster, int port, List<String> settings) {
        var arguments = new ArrayList<>(List.of("-D", cluster.path().toString(), "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "logging_collector=off"));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    /** True when it takes connections, false if it ended instead. */
    boolean becomesReady() throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && !saysReady()) {
            if (Instant.now().isAfter(deadline)) {
                throw StartFailure.tooSlow(signal.log(), PATIENCE.toSeconds());
            }
            Pause.of(Duration.ofMillis(5));
        }
        return process.isAlive();
    }

    // The eighth line of postmaster.pid is the server's state; the first tells that the file is this run's.
    private boolean saysReady() throws IOException {
        Path file = cluster.path().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file, ISO_8859_1);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready") && lines.getFirst().equals(Long.toString(process.pid()));
    }

    long pid() {
        return process.pid();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    void stop() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        signal.send("INT", process.pid());
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            signal.send("QUIT", process.pid());
        }
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
