package fi.luukku.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that listens to the server's signals. */
public final class Listener implements AutoCloseable {

    public static final String END = "the stream ended";
    private static final String SILENCE = "silence";

    private final InputStream stream;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    Listener(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream))) {
                lines.lines().filter(line -> line.startsWith("data:")).forEach(line -> heard.add(line.substring(5).strip()));
            } catch (IOException | UncheckedIOException closed) {
                heard.add(SILENCE);
            }
            heard.add(END);
        });
    }

    public String next() throws InterruptedException {
        return next(10_000);
    }

    public String next(long withinMillis) throws InterruptedException {
        var next = heard.poll(withinMillis, TimeUnit.MILLISECONDS);
        return next == null ? SILENCE : next;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
