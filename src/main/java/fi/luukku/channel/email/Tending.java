package fi.luukku.channel.email;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sees to it that every active mailbox is read, with the settings it has now. */
@Service
public class Tending {

    private static final Logger log = LoggerFactory.getLogger(Tending.class);
    private static final Duration TEND = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Mailboxes mailboxes;
    private final Sorting sorting;
    private final Attendance.Tools tools;
    private final Map<Long, Attendance> attended = new HashMap<>();
    private volatile boolean over;

    Tending(Mailboxes mailboxes, Collecting collecting, Sorting sorting, Locks locks, AccessTokens tokens,
            MailboxStateTable states, Clock clock, @Value("${luukku.mail.poll:60s}") Duration poll) {
        this.mailboxes = mailboxes;
        this.sorting = sorting;
        this.tools = new Attendance.Tools(collecting, sorting, locks, tokens, states, poll, clock);
    }

    /** Begins to read mailboxes that were added or changed, and ends with those that were paused. */
    public synchronized void tend() {
        if (over) return;
        var wanted = mailboxes.all().stream().filter(Mailbox::active).collect(Collectors.toMap(box -> box.id().value(), box -> box));
        attended.values().removeIf(attendance -> ended(attendance, wanted.get(attendance.mailbox().id().value())));
        wanted.forEach((id, mailbox) -> attended.computeIfAbsent(id, none -> begun(mailbox)));
    }

    private static boolean ended(Attendance attendance, @Nullable Mailbox wanted) {
        if (wanted != null && wanted.version() == attendance.mailbox().version()) return false;
        attendance.end();
        return true;
    }

    private Attendance begun(Mailbox mailbox) {
        var attendance = new Attendance(mailbox, tools);
        Thread.ofVirtual().name("mailbox-" + mailbox.address()).start(attendance);
        return attendance;
    }

    /** Mails that waited too long to be read: whoever kept them crashed, or the database was away. */
    public void leftovers() {
        sorting.leftovers();
    }

    /** Looks into every mailbox now instead of within a minute. */
    public synchronized void look() {
        attended.values().forEach(Attendance::look);
    }

    @TransactionalEventListener
    void changed(Mailboxes.Changed event) {
        tend();
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("tending").start(this::keepTending);
    }

    // Every node tends for itself, so that another takes over a mailbox when one dies; a job runs on one node only.
    private void keepTending() {
        while (!over) {
            try {
                tend();
                Thread.sleep(TEND);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException databaseGone) {
                if (over) return;
                log.warn("Mailboxes are not tended just now: {}", databaseGone.toString());
                LockSupport.parkNanos(TEND.toNanos());
            }
        }
    }

    /** What comes in just now is taken to its place, or at least is not begun without a database. */
    @PreDestroy
    synchronized void end() throws InterruptedException {
        over = true;
        attended.values().forEach(Attendance::end);
        var until = System.nanoTime() + FAREWELL.toNanos();
        for (var attendance : attended.values()) attendance.awaitEnd(Duration.ofNanos(until - System.nanoTime()));
    }
}
