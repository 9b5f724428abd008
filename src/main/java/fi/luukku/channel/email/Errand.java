package fi.luukku.channel.email;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work for one thread at a time, done once more when it was asked for while under way. */
final class Errand {

    private static final Logger log = LoggerFactory.getLogger(Errand.class);

    private final String name;
    private final Runnable work;
    private boolean asked;
    private @Nullable CompletableFuture<Void> underWay;

    Errand(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Does not wait. What it returns is over when the work was done after this moment, or failed. */
    synchronized CompletableFuture<Void> ask() {
        asked = true;
        if (underWay == null) {
            underWay = new CompletableFuture<>();
            Thread.ofVirtual().name(name).start(this::run);
        }
        return underWay;
    }

    /** Over when nothing is under way. */
    synchronized CompletableFuture<Void> end() {
        return underWay == null ? CompletableFuture.completedFuture(null) : underWay;
    }

    private void run() {
        while (goesOn()) {
            try {
                work.run();
            } catch (RuntimeException | Error databaseGone) {
                log.warn("{} waits: {}", name, databaseGone.toString());
            }
        }
    }

    private synchronized boolean goesOn() {
        var again = asked;
        asked = false;
        if (!again && underWay != null) {
            underWay.complete(null);
            underWay = null;
        }
        return again;
    }
}
