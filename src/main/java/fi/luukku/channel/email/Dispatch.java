package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due in the outbox, each mailbox by itself, and writes down how it went. */
@Service
public class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 10;
    private static final Duration DOUBT = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    /** A mail and how handing it over went. */
    private record Ended(OutboxEntry entry, Sent sent) {}

    private final OutboxTable table;
    private final Mailboxes mailboxes;
    private final LetterWriter writer;
    private final Files files;
    private final SmtpLines lines;
    private final Deliveries deliveries;
    private final Locks locks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Map<Long, Ended> unnoted = new ConcurrentHashMap<>();
    private final Map<Id<Mailbox>, Errand> errands = new ConcurrentHashMap<>();
    private final Errand round = new Errand("outbox", this::dispatchDue);
    private volatile boolean over;

    Dispatch(OutboxTable table, Mailboxes mailboxes, LetterWriter writer, Files files, SmtpLines lines, Deliveries deliveries,
             Locks locks, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.mailboxes = mailboxes;
        this.writer = writer;
        this.files = files;
        this.lines = lines;
        this.deliveries = deliveries;
        this.locks = locks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to send what is due and does not wait: a server that says nothing holds up its own mailbox only.
     *
     * @return over when nothing is due any more
     */
    public CompletableFuture<Void> dispatchDue() {
        unnoted.values().forEach(this::noteAgain);
        doubtCrashed();
        lines.tidy();
        return all(table.due(clock.instant()).stream().map(mailbox -> errands.computeIfAbsent(mailbox, this::errand).ask()));
    }

    private Errand errand(Id<Mailbox> mailbox) {
        return new Errand("outbox-" + mailbox, () -> dispatchDue(mailbox));
    }

    private void dispatchDue(Id<Mailbox> mailbox) {
        for (List<OutboxEntry> due; !over && !(due = claim(mailbox)).isEmpty(); ) due.forEach(this::send);
    }

    private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> some) {
        return CompletableFuture.allOf(some.toArray(CompletableFuture[]::new));
    }

    /** What somebody was sending when they died, or when the database did, may have left or not. */
    private void doubtCrashed() {
        for (var sending : table.sending()) {
            if (!under(sending)) {
                transaction.executeWithoutResult(status -> table.lockSending(sending.id(), sending.node())
                    .ifPresent(entry -> doubt(entry, "crashed while sending")));
            }
        }
    }

    private boolean under(OutboxTable.Sending sending) {
        return sending.node() == locks.node() ? underWay.contains(sending.id()) : !locks.gone(sending.node());
    }

    private List<OutboxEntry> claim(Id<Mailbox> mailbox) {
        var node = locks.node();
        var claimed = new ArrayList<OutboxEntry>();
        try {
            transaction.executeWithoutResult(status -> {
                claimed.addAll(table.claim(mailbox, node, clock.instant(), AT_ONCE));
                claimed.forEach(entry -> underWay.add(entry.id()));
                claimed.forEach(entry -> report(entry, Message.Delivery.SENDING, entry.error()));
            });
        } catch (RuntimeException notClaimed) {
            claimed.forEach(entry -> underWay.remove(entry.id()));
            throw notClaimed;
        }
        return claimed;
    }

    private void send(OutboxEntry entry) {
        var ended = new Ended(entry, handOver(entry));
        unnoted.put(entry.id(), ended);
        noteAgain(ended);
    }

    /** How it went is remembered until the database has it: otherwise what is known would become a doubt. */
    private void noteAgain(Ended ended) {
        try {
            transaction.executeWithoutResult(status -> note(ended.entry, ended.sent));
            unnoted.remove(ended.entry.id());
            underWay.remove(ended.entry.id());
        } catch (DataAccessException | TransactionException databaseGone) {
            log.warn("Mail {} of the outbox: how it went is not written down yet: {}", ended.entry.id(), databaseGone.toString());
        }
    }

    private Sent handOver(OutboxEntry entry) {
        try {
            var mailbox = mailboxes.get(entry.mailbox());
            var letter = writer.write(entry, mailbox);
            var sent = handOver(mailbox, MimeLetter.of(letter, files));
            // Not every server takes the null path from its users.
            var refused = letter.returnPath().isEmpty() && sent instanceof Sent.Refused(var forGood, var why) && forGood;
            return refused ? handOver(mailbox, MimeLetter.of(letter.returningTo(mailbox.address()), files)) : sent;
        } catch (MessagingException | RuntimeException unwritable) {
            log.error("Mail {} of the outbox can't be written", entry.id(), unwritable);
            return new Sent.Refused(!PassingTrouble.is(unwritable) && !PassingTrouble.mayBe(unwritable), String.valueOf(unwritable.getMessage()));
        }
    }

    private Sent handOver(Mailbox mailbox, MimeMessage mail) {
        try {
            var line = lines.take(mailbox);
            var sent = line.send(mail);
            if (sent instanceof Sent.Taken) lines.giveBack(mailbox, line);
            else SmtpLines.close(line);
            return sent;
        } catch (MessagingException | IOException noLine) {
            var finding = Diagnosis.of(noLine, mailbox.settings().smtp());
            return new Sent.Refused(false, finding.key() + " " + mailbox.settings().smtp().shown() + " " + finding.detail());
        }
    }

    private void note(OutboxEntry entry, Sent sent) {
        if (table.lockTaken(entry, locks.node()).isEmpty()) return;
        switch (sent.of(entry)) {
            case Sent.Taken() -> {
                table.settle(entry.id(), OutboxEntry.State.SENT, null, clock.instant());
                report(entry, Message.Delivery.SENT, null);
            }
            case Sent.Refused(var forGood, var why) -> refused(entry, forGood, why);
            case Sent.Unknown(var why) -> doubt(entry, why);
        }
    }

    private void refused(OutboxEntry entry, boolean forGood, String why) {
        var next = clock.instant().plus(Backoff.after(entry.attempts()));
        if (forGood || next.isAfter(entry.createdAt().plus(Backoff.GIVE_UP))) {
            table.settle(entry.id(), OutboxEntry.State.FAILED, why, clock.instant());
            report(entry, Message.Delivery.FAILED, why);
            if (entry.kind() == OutboxEntry.Kind.ACKNOWLEDGEMENT) deliveries.unacknowledged(Objects.requireNonNull(entry.ticket()), why);
        } else {
            var state = entry.doubts() == 0 ? OutboxEntry.State.QUEUED : OutboxEntry.State.UNKNOWN;
            table.later(entry.id(), state, entry.doubts(), next, why);
            report(entry, Message.Delivery.QUEUED, why);
        }
    }

    /** Tried once more with the same Message-ID, by which the other side can tell a repeat; then a person decides. */
    private void doubt(OutboxEntry entry, String why) {
        if (entry.doubts() == 0) {
            table.later(entry.id(), OutboxEntry.State.UNKNOWN, 1, clock.instant().plus(DOUBT), why);
            report(entry, Message.Delivery.QUEUED, why);
        } else {
            table.leave(entry.id(), 2, why, clock.instant());
            report(entry, Message.Delivery.UNKNOWN, why);
        }
    }

    private void report(OutboxEntry entry, Message.Delivery delivery, @Nullable String why) {
        if (entry.message() != null) deliveries.report(entry.message(), delivery, why);
    }

    /** What an earlier run of the program left leaves now. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        round.ask();
    }

    /** Does not wait for the clock: what was let go leaves at once. */
    @TransactionalEventListener
    void filled(Outbox.Filled event) {
        round.ask();
    }

    /** What is being handed over just now is handed over and written down before the database goes; nothing else begins. */
    @PreDestroy
    void end() throws InterruptedException, ExecutionException {
        over = true;
        try {
            all(Stream.concat(Stream.of(round), errands.values().stream()).map(Errand::end)).get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException silentServer) {
            log.warn("A mail was still being handed over; the next start finds it in doubt");
        }
    }
}
