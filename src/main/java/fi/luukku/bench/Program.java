package fi.luukku.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built Luukku as a process of its own, with the demo's people and mailbox, on a data folder of its own. */
final class Program implements AutoCloseable {

    static final String PASSWORD = "mittaaja-mittaa-7";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Process process;
    private final Path data;
    private final int port;
    private final double startSeconds;

    private Program(Process process, Path data, int port, double startSeconds) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Returns when the first page has come, whole. */
    static Program start(List<String> command, Path data, int imapPort, int smtpPort) throws IOException, InterruptedException {
        var port = freePort();
        var builder = new ProcessBuilder(Stream.concat(command.stream(), Stream.of("--spring.profiles.active=demo")).toList())
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("program.log").toFile()));
        var environment = builder.environment();
        environment.put("LUUKKU_DATA", data.toString());
        environment.put("LUUKKU_DATABASE_URL", "");
        environment.put("LUUKKU_PORT", String.valueOf(port));
        environment.put("LUUKKU_MANAGEMENT_PORT", String.valueOf(freePort()));
        environment.put("LUUKKU_BASE_URL", "http://127.0.0.1:" + port);
        environment.put("LUUKKU_DEMO_PASSWORD", PASSWORD);
        environment.put("LUUKKU_DEMO_IMAP_URL", "imap://shop:shop@127.0.0.1:" + imapPort);
        environment.put("LUUKKU_DEMO_SMTP_URL", "smtp://127.0.0.1:" + smtpPort);
        var begun = System.nanoTime();
        var process = builder.start();
        try {
            awaitPage(process, port, begun);
        } catch (IOException | RuntimeException failed) {
            process.destroy();
            throw failed;
        }
        return new Program(process, data, port, (System.nanoTime() - begun) / 1e9);
    }

    private static void awaitPage(Process process, int port, long begun) throws IOException, InterruptedException {
        while (true) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) throw new IOException("Luukku did not start; see program.log");
            if (answers(port)) return;
            Thread.sleep(10);
        }
    }

    private static boolean answers(int port) {
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), 200);
        } catch (IOException notYet) {
            return false;
        }
        try (var line = new PageLine(port)) {
            return line.get("/sign-in").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    double startSeconds() {
        return startSeconds;
    }

    Connection database() throws IOException, SQLException {
        var port = Files.readString(data.resolve("postgres.port")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/luukku", "luukku", Files.readString(data.resolve("postgres/luukku.password")).strip());
    }

    /** Processor time of the program and its database so far: what a busy machine around it does not change. */
    double work() {
        return everyone().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO)).mapToLong(Duration::toMillis).sum() / 1e3;
    }

    private Stream<ProcessHandle> everyone() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** Proportional set size of the program and its database's processes, in MiB: shared pages are counted once. */
    double memory() {
        return everyone().mapToLong(each -> pss(each.pid())).sum() / 1024.0;
    }

    double ownMemory() {
        return pss(process.pid()) / 1024.0;
    }

    private static long pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
