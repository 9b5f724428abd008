package fi.luukku.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real program as a process of its own on a data folder of its own, to be killed. */
final class Program implements AutoCloseable {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path data;
    private final Path log;
    private final Process process;

    private Program(Path data, Path log, Process process) {
        this.data = data;
        this.log = log;
        this.process = process;
    }

    /** Makes the store and its mailbox in a new data folder; the classes of the tests are there only for this. */
    static void seed(Path data, String... arguments) throws IOException, InterruptedException {
        var log = data.resolve("program.log");
        var seeding = start(data, log, Map.of(), System.getProperty("java.class.path"), Seed.class.getName(), arguments);
        if (seeding.waitFor() != 0) throw new IllegalStateException("Not seeded; see " + log);
    }

    static Program start(Path data) throws IOException {
        return start(data, "program", Map.of());
    }

    /** @param name its log is called so, in the data folder */
    static Program start(Path data, String name, Map<String, String> environment) throws IOException {
        var log = data.resolve(name + ".log");
        return new Program(data, log, start(data, log, environment, withoutTests(), "fi.luukku.Luukku"));
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + java.io.File.separator))
            .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static Process start(Path data, Path log, Map<String, String> environment, String classPath, String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-cp", classPath, main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("LUUKKU_DATA", data.toString(), "LUUKKU_PORT", "0",
            "LUUKKU_MANAGEMENT_PORT", "0", "SPRING_CONFIG_LOCATION", "classpath:/", "LUUKKU_POSTGRES", Path.of("target", "postgres").toAbsolutePath().toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The program's own database, whenever it runs. */
    JdbcClient database() throws IOException {
        var port = Files.readString(data.resolve("postgres.port")).strip();
        var password = Files.readString(data.resolve("postgres/luukku.password")).strip();
        return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/luukku?connectTimeout=2&socketTimeout=10", "luukku", password));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits for its end, for a minute at most. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new IllegalStateException("It goes on");
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** Ends it in good order, its database with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) kill();
    }
}
