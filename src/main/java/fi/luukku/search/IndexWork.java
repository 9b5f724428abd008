package fi.luukku.search;

import fi.luukku.ticket.TicketChanged;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index up right after each commit; a timed job does the same for what no signal told of. */
@Component
class IndexWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWork.class);
    /** Changes of a moment are read together. */
    private static final long GATHER = 100;

    private final SearchIndex index;
    private final Semaphore changed = new Semaphore(0);
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    IndexWork(SearchIndex index) {
        this.index = index;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(TicketChanged change) {
        index.changed();
        if (changed.availablePermits() == 0) changed.release();
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("search-index").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                changed.acquire();
                Thread.sleep(GATHER);
                changed.drainPermits();
                index.catchUp();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | StackOverflowError failed) {
                // What was due still is; the timed job tries again.
                if (running) LOG.warn("The search index could not be kept up", failed);
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
