package fi.luukku.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A process of its own that runs the embedded server, to be killed. */
final class ChildLuukku implements AutoCloseable {

    private final Process process;
    private final String url;
    private final String password;

    private ChildLuukku(Process process, String url, String password) {
        this.process = process;
        this.url = url;
        this.password = password;
    }

    static ChildLuukku on(Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), ChildLuukku.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var words = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        return new ChildLuukku(process, words.readLine(), words.readLine());
    }

    public static void main(String[] args) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(args[0]), Path.of("target", "postgres"), List.of());
        System.out.println(postgres.jdbcUrl());
        System.out.println(postgres.password());
        Thread.sleep(60_000);
    }

    Notes notes() {
        return Notes.at(url, password);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
