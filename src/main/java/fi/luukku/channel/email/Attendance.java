package fi.luukku.channel.email;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox as long as it is asked to: looks when the server says that something came (IDLE), and in any case
 * every minute; goes through everything at the start and now and then. When the line breaks it begins again.
 */
final class Attendance implements Runnable {

    /** What an attendance works with. */
    record Tools(Collecting collecting, Sorting sorting, Locks locks, AccessTokens tokens, MailboxStateTable states,
                 Duration poll, Clock clock) {}

    private static final Logger log = LoggerFactory.getLogger(Attendance.class);
    private static final int SILENCE_MS = 60_000;
    private static final Duration RECONCILE = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Mailbox mailbox;
    private final Tools tools;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean over;
    private boolean well;

    Attendance(Mailbox mailbox, Tools tools) {
        this.mailbox = mailbox;
        this.tools = tools;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    void look() {
        news.release();
    }

    void end() {
        over = true;
        news.release();
    }

    /** Waits until it has ended, if it does in time. */
    void awaitEnd(Duration longest) throws InterruptedException {
        left.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            attendUntilOver();
        } finally {
            left.countDown();
        }
    }

    private void attendUntilOver() {
        var pause = Duration.ofSeconds(1);
        while (!over) {
            try {
                if (tools.locks.take(mailbox)) attend();
                else rest(Duration.ofSeconds(5));
                pause = Duration.ofSeconds(1);
            } catch (Exception broke) {
                if (over || cutInPassing(broke)) continue;
                note(broke);
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        tools.locks.release(mailbox);
    }

    private void attend() throws MessagingException, IOException {
        tools.sorting.waiting(mailbox);
        try (var line = tools.tokens.imap(mailbox.settings(), mailbox.id(), secret -> ImapLine.open(mailbox.settings(), secret, SILENCE_MS, tools.clock));
             var watch = Watch.begin(mailbox, tools, this::look)) {
            while (!over && tools.locks.holds(mailbox)) {
                followUntilReconcile(line, watch);
            }
        }
    }

    private void followUntilReconcile(ImapLine line, Watch watch) throws MessagingException {
        var until = System.nanoTime() + RECONCILE.toNanos();
        news.drainPermits();
        var from = tools.collecting.reconcile(mailbox, line);
        wentWell();
        while (!over && System.nanoTime() < until && tools.locks.holds(mailbox)) {
            rest(tools.poll);
            from = tools.collecting.collect(mailbox, line, from);
            wentWell();
        }
    }

    private void wentWell() {
        tools.states.well(mailbox.id());
        well = true;
    }

    /** Servers and routers cut lines that have been silent. It is a trouble only when there is no new one. */
    private boolean cutInPassing(Exception broke) {
        var before = well;
        well = false;
        if (before) log.debug("Mailbox {}: a new line after {}", mailbox.address(), broke.toString());
        return before;
    }

    private void note(Exception failure) {
        var finding = Diagnosis.of(failure, mailbox.settings().imap());
        log.warn("Mailbox {}: {} {}", mailbox.address(), finding.key(), finding.detail());
        try {
            tools.states.failed(mailbox.id(), finding);
        } catch (RuntimeException databaseGone) {
            log.warn("Mailbox {}: {}", mailbox.address(), databaseGone.toString());
        }
    }

    private void rest(Duration time) {
        try {
            if (news.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
        } catch (InterruptedException stopping) {
            over = true;
        }
    }
}
