package fi.luukku.channel.email;

import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.SealedRaws;
import fi.luukku.intake.State;
import fi.luukku.kernel.Problem;
import fi.luukku.mail.MailReader;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what the ledger keeps and takes each mail to its place: many side by side, those of one thread in order. */
@Component
class Sorting {

    private static final Logger log = LoggerFactory.getLogger(Sorting.class);
    private static final int WORKERS = 3;
    private static final int AT_ONCE = 50;
    private static final long AT_ONCE_BYTES = 16L * 1024 * 1024;
    private static final int TRIES = 5;
    private static final int SUSPECT = 2;
    private static final Duration LEFT_OVER = Duration.ofMinutes(1);

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().daemon().name("mail-", 1).factory());
    private final Set<Long> doubted = ConcurrentHashMap.newKeySet();
    private final Intake intake;
    private final SealedRaws raws;
    private final Reception reception;

    Sorting(Intake intake, SealedRaws raws, Reception reception) {
        this.intake = intake;
        this.raws = raws;
        this.reception = reception;
    }

    /** A mail just kept, with its bytes still at hand. */
    record Kept(long id, byte[] raw) {}

    /** Sorts while the caller goes on. */
    Future<?> begin(Mailbox mailbox, List<Kept> batch) {
        var task = new FutureTask<@Nullable Void>(() -> sort(mailbox, batch), null);
        Thread.ofVirtual().name("sorting-" + mailbox.address()).start(task);
        return task;
    }

    /** The next of a mailbox, which must have been written down for good; fails when an earlier one still waits. */
    void sort(Mailbox mailbox, List<Kept> batch) {
        if (batch.isEmpty()) return;
        var earlier = intake.waiting("email", mailbox.id().value(), 1, 0);
        if (!earlier.isEmpty() && earlier.getFirst() < batch.getFirst().id) throw new OutOfTurn(earlier.getFirst());
        if (!sort(batch)) throw new OutOfTurn(batch.getFirst().id);
    }

    /** Whether all were taken to their places. */
    private boolean sort(List<Kept> batch) {
        var read = all(batch.stream().map(kept -> workers.submit(() -> new ReadMail(kept.id, MailReader.read(kept.raw)))).toList());
        var sorted = !all(Threads.piles(read, WORKERS).stream().map(pile -> workers.submit(() -> received(Threads.rounds(pile)))).toList()).contains(false);
        if (!sorted) spare(batch);
        return sorted;
    }

    /** Of what still waits only those tries count that the mail itself may be to blame for. */
    private void spare(List<Kept> batch) {
        try {
            batch.stream().map(Kept::id).filter(id -> !doubted.remove(id)).forEach(intake::untried);
        } catch (RuntimeException databaseGone) {
            log.debug("Still gone: {}", databaseGone.toString());
        }
    }

    /** After a failure that is not a mail's own, what follows waits as well: it may answer that mail. */
    private boolean received(List<List<ReadMail>> rounds) {
        List<Long> previous = List.of();
        for (var round : rounds) {
            if (!received(round, previous)) return false;
            previous = round.stream().map(ReadMail::id).toList();
        }
        return true;
    }

    /** All in one go; if that fails, each by itself, so that a bad mail harms no other. */
    private boolean received(List<ReadMail> round, List<Long> previous) {
        if (round.size() > 1 && failure(round, previous) == null) return true;
        return round.stream().allMatch(mail -> received(mail, previous));
    }

    private boolean received(ReadMail mail, List<Long> previous) {
        var failure = failure(List.of(mail), previous);
        // Asked twice: a database on its way down says the strangest things first, and then only that it is gone.
        if (failure != null && !PassingTrouble.is(failure)) failure = failure(List.of(mail), previous);
        if (failure == null) return true;
        if (PassingTrouble.is(failure)) return postponed(mail.id(), failure);
        return PassingTrouble.mayBe(failure) ? doubted(mail.id(), failure) : quarantined(mail.id(), failure);
    }

    private @Nullable Throwable failure(List<ReadMail> mails, List<Long> previous) {
        try {
            reception.receive(mails, previous);
            return null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return failure;
        }
    }

    private boolean postponed(long id, Throwable failure) {
        log.warn("Mail {} of the ledger waits: {}", id, failure.toString());
        return false;
    }

    /** It waits as well, but not for ever. */
    private boolean doubted(long id, Throwable failure) {
        doubted.add(id);
        return postponed(id, failure);
    }

    private boolean quarantined(long id, Throwable failure) {
        log.error("Mail {} of the ledger goes to quarantine", id, failure);
        try {
            intake.settle(id, null, Outcome.aside(State.QUARANTINED, "intake.why.failed", failure.getClass().getSimpleName()));
            // Nobody knows what it holds.
            raws.seal(List.of(id), null);
            return true;
        } catch (RuntimeException databaseGone) {
            return postponed(id, databaseGone);
        }
    }

    /** What waits from one mailbox: somebody crashed over it. Only for whoever holds the mailbox. */
    void waiting(Mailbox mailbox) {
        for (List<Long> ids; !(ids = intake.waiting("email", mailbox.id().value(), AT_ONCE, AT_ONCE_BYTES)).isEmpty(); ) sort(mailbox, fromLedger(suspectAlone(ids)));
    }

    /** What was tried before may be what kills the program: alone, it takes no others to quarantine with it. */
    private List<Long> suspectAlone(List<Long> ids) {
        return intake.get(ids.getFirst()).attempts() < SUSPECT ? ids : ids.subList(0, 1);
    }

    /** What waits although it is long since it was kept. */
    void leftovers() {
        var after = 0L;
        for (List<Long> ids; !(ids = intake.leftovers("email", LEFT_OVER, after, AT_ONCE, AT_ONCE_BYTES)).isEmpty(); after = ids.getLast()) {
            if (!sort(fromLedger(ids))) return;
        }
    }

    /** One that a person wants to be dealt with once more. */
    void once(long id) {
        sort(fromLedger(List.of(id)));
    }

    private List<Kept> fromLedger(List<Long> ids) {
        return ids.stream().map(this::fromLedger).flatMap(Optional::stream).toList();
    }

    private Optional<Kept> fromLedger(long id) {
        if (intake.trying(id) > TRIES) {
            intake.settle(id, null, Outcome.aside(State.QUARANTINED, "intake.why.gave-up"));
            return Optional.empty();
        }
        try (var raw = intake.raw(id)) {
            return Optional.of(new Kept(id, raw.readAllBytes()));
        } catch (IOException | Problem bytesGone) {
            quarantined(id, bytesGone);
            return Optional.empty();
        }
    }

    private static <T> List<T> all(List<Future<T>> futures) {
        var results = new ArrayList<T>();
        for (var future : futures) results.add(result(future));
        return results;
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
