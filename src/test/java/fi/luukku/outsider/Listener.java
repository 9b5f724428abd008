package fi.luukku.outsider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that listens to one ticket. */
final class Listener implements AutoCloseable {

    static final String END = "the stream ended";
    private static final String SILENCE = "silence";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    Listener(Person person, String ticket) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + person.port() + "/live?topics=ticket:" + ticket);
        var stream = client.send(person.cookies(HttpRequest.newBuilder(address)).build(), BodyHandlers.ofInputStream()).body();
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream))) {
                lines.lines().filter(line -> line.startsWith("data:")).forEach(line -> heard.add(line.substring(5).strip()));
            } catch (IOException | UncheckedIOException closed) {
                heard.add(SILENCE);
            }
            heard.add(END);
        });
    }

    String next() throws InterruptedException {
        var next = heard.poll(10, TimeUnit.SECONDS);
        return next == null ? SILENCE : next;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
