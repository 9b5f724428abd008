package fi.luukku.platform.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a server running on the cluster: starts it, waits for its end, and unless that was our wish starts it again on the same port. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final Port port;
    private final List<String> settings;
    private final Signal signal;
    private final CompletableFuture<Integer> firstStart = new CompletableFuture<>();
    // Linux ties the server's life to the thread that started it, so one thread of its own does it all.
    private final Thread thread = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
    private final CountDownLatch closing = new CountDownLatch(1);

    private volatile ServerState state = ServerState.STARTING;
    private volatile @Nullable Postmaster server;

    Keeper(Cluster cluster, Port port, List<String> settings, Signal signal) {
        this.cluster = cluster;
        this.port = port;
        this.settings = settings;
        this.signal = signal;
    }

    /** Starts, and returns the port once the server takes connections. */
    int start() {
        thread.start();
        try {
            return firstStart.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartFailure failure ? failure : failed;
        }
    }

    ServerState state() {
        return state;
    }

    private void keep() {
        try {
            var number = firstServer();
            state = ServerState.RUNNING;
            firstStart.complete(number);
            while (endsUnwanted() && restarts(number)) {
                state = ServerState.RUNNING;
            }
        } catch (IOException refused) {
            firstStart.completeExceptionally(Refusal.of(cluster.path(), refused));
        } catch (RuntimeException failed) {
            firstStart.completeExceptionally(failed);
        }
    }

    private int firstServer() throws IOException {
        new Leftover(cluster.path()).clear(signal);
        var number = port.keptOrFree();
        for (var tries = 1; !runs(number); tries++) {
            var words = LastWords.of(signal.log());
            if (tries == TRIES || !words.mayPass()) {
                throw words.failure(cluster.path());
            }
            number = words.portWasTaken() ? port.free() : number;
            Pause.of(FIRST_PAUSE.multipliedBy(tries));
        }
        return number;
    }

    private boolean runs(int number) throws IOException {
        var started = Postmaster.start(cluster, number, settings, signal);
        server = started;
        return started.becomesReady();
    }

    private boolean endsUnwanted() {
        current().awaitEnd();
        return closing.getCount() > 0;
    }

    // Never gives up: a full disk may have room again at any hour.
    private boolean restarts(int number) {
        state = ServerState.RESTARTING;
        for (var pause = FIRST_PAUSE; !closesWithin(pause); pause = longer(pause)) {
            LOG.warn("The database server ended by itself; starting it again");
            if (runsAgain(number)) {
                LOG.warn("The database server runs again");
                return true;
            }
        }
        return false;
    }

    private boolean runsAgain(int number) {
        try {
            new Leftover(cluster.path()).clear(signal);
            return runs(number);
        } catch (IOException | StartFailure refused) {
            LOG.warn("The database server did not start: {}", refused.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Postmaster current() {
        return Objects.requireNonNull(server);
    }

    /** Stops the server, also one that is just being started again; after that the cluster is whole on the disk. */
    void stop() {
        closing.countDown();
        try {
            do {
                current().stop();
            } while (!thread.join(Duration.ofMillis(500)));
            state = ServerState.STOPPED;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
