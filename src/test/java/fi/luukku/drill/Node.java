package fi.luukku.drill;

import fi.luukku.testing.TestDatabase;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** One of several nodes on one database and one data folder. Its database sessions bear its name. */
final class Node implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final Program program;

    private Node(String name, int port, Program program) {
        this.name = name;
        this.port = port;
        this.program = program;
    }

    static Node start(String name, Path data, TestDatabase database, Map<String, String> more) throws IOException {
        var port = freePort();
        var separator = database.url().contains("?") ? "&" : "?";
        var environment = new HashMap<>(Map.of(
            "LUUKKU_DATABASE_URL", database.url() + separator + "ApplicationName=" + name, "LUUKKU_DATABASE_USER", database.user(),
            "LUUKKU_DATABASE_PASSWORD", database.password(), "LUUKKU_PORT", String.valueOf(port), "LUUKKU_BASE_URL", "http://localhost",
            // A dead node's job is taken over after six heartbeats that did not come.
            "SPRING_APPLICATION_JSON", "{\"db-scheduler\": {\"heartbeat-interval\": \"1s\"}}"));
        environment.putAll(more);
        return new Node(name, port, Program.start(data, name, environment));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Node opened() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100)).until(this::isOpen);
        return this;
    }

    /** What a balancer asks. */
    boolean isOpen() throws InterruptedException {
        try {
            return HTTP.send(request("/health").build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    HttpResponse<String> post(String path, String json, String token, String... headers) throws IOException, InterruptedException {
        var request = request("/api/v1" + path).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Program program() {
        return program;
    }

    /** Ends it in good order. */
    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
