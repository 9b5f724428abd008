package fi.luukku.platform;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that follows changes a moment after each commit, in a thread of its own, with nobody waiting for it. A timed job
 * does the same for what no signal told of: what was due when the program was killed, or came through another node.
 */
public abstract class Follow implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follow.class);
    /** Changes of a moment are dealt with together. */
    private static final long GATHER = 100;

    private final String name;
    private final Semaphore changed = new Semaphore(0);
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    /** @param name of the thread */
    protected Follow(String name) {
        this.name = name;
    }

    /** Does what is due, until nothing is. */
    protected abstract void catchUp();

    /** Something was committed that there may be work in. */
    protected final void tell() {
        if (changed.availablePermits() == 0) changed.release();
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name).start(this::work);
    }

    private void work() {
        while (running) {
            try {
                changed.acquire();
                Thread.sleep(GATHER);
                changed.drainPermits();
                catchUp();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | StackOverflowError failed) {
                // What was due still is; the timed job tries again.
                if (running) LOG.warn("{} could not be kept up", name, failed);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(5_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
