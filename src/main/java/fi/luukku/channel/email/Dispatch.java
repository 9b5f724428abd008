package fi.luukku.channel.email;

import fi.luukku.platform.Files;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due in the outbox, and writes down how it went. */
@Service
public class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 10;
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final OutboxTable table;
    private final Mailboxes mailboxes;
    private final LetterWriter writer;
    private final Files files;
    private final SmtpLines lines;
    private final Deliveries deliveries;
    private final Locks locks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore busy = new Semaphore(1);
    private final AtomicBoolean more = new AtomicBoolean();

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

    /** Sends until nothing is due. */
    public void dispatchDue() {
        doubtCrashed();
        for (List<OutboxEntry> due; !(due = claim()).isEmpty(); ) due.forEach(this::send);
        lines.tidy();
    }

    /** What another run of the program was sending when it died may have left or not. */
    private void doubtCrashed() {
        for (var sending : table.sending()) {
            if (locks.gone(sending.node())) {
                transaction.executeWithoutResult(status -> table.lockSending(sending.id(), sending.node())
                    .ifPresent(entry -> doubt(entry, "crashed while sending")));
            }
        }
    }

    private List<OutboxEntry> claim() {
        var node = locks.node();
        return transaction.execute(status -> {
            var due = table.claim(node, clock.instant(), AT_ONCE);
            due.forEach(entry -> report(entry, Message.Delivery.SENDING, null));
            return due;
        });
    }

    private void send(OutboxEntry entry) {
        var sent = handOver(entry);
        transaction.executeWithoutResult(status -> note(entry, sent));
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
            return new Sent.Refused(!PassingTrouble.is(unwritable), String.valueOf(unwritable.getMessage()));
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
            return new Sent.Refused(false, finding.key() + " " + finding.detail());
        }
    }

    private void note(OutboxEntry entry, Sent sent) {
        switch (sent) {
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
            table.later(entry.id(), OutboxEntry.State.UNKNOWN, 2, clock.instant(), why);
            report(entry, Message.Delivery.UNKNOWN, why);
        }
    }

    private void report(OutboxEntry entry, Message.Delivery delivery, @Nullable String why) {
        if (entry.message() != null) deliveries.report(entry.message(), delivery, why);
    }

    /** Does not wait for the clock: what was let go leaves at once. */
    @TransactionalEventListener
    void filled(Outbox.Filled event) {
        more.set(true);
        Thread.ofVirtual().name("outbox").start(this::hurry);
    }

    private void hurry() {
        while (more.get() && busy.tryAcquire()) {
            try {
                more.set(false);
                dispatchDue();
            } catch (RuntimeException databaseGone) {
                log.warn("The outbox waits: {}", databaseGone.toString());
            } finally {
                busy.release();
            }
        }
    }
}
