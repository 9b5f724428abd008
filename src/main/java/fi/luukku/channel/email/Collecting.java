package fi.luukku.channel.email;

import fi.luukku.intake.Intake;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Brings mails from a server: into the ledger first, then to their tickets, and only then is the server told that they
 * were seen. Which mails are new the ledger knows, not the server's flags.
 */
@Component
class Collecting {

    static final int BATCH = 200;
    /** What is larger than this, in bytes, is fetched by itself and piece by piece. */
    static final long LARGE = 4L * 1024 * 1024;

    /** Mails that the ledger knows and that are looked at again all the same, since servers have shown mails late. */
    static final int LOOK_BACK = 1000;

    private static final long BATCH_BYTES = 16L * 1024 * 1024;
    private static final int STEP = 1000;

    private final Intake intake;
    private final Sorting sorting;
    private final MailboxStateTable states;

    Collecting(Intake intake, Sorting sorting, MailboxStateTable states) {
        this.intake = intake;
        this.sorting = sorting;
        this.states = states;
    }

    /**
     * Everything that may be missing. Remembers up to which mail nothing is, so that the next time takes no longer
     * however old the mailbox is.
     *
     * @return the UID to go on from
     */
    long reconcile(Mailbox mailbox, ImapLine line) throws MessagingException {
        var first = firstUid(mailbox, line);
        var next = collect(mailbox, line, first);
        states.begin(mailbox.id(), line.uidvalidity(), wholeBelow(mailbox, line, first));
        return next;
    }

    /** Below this UID nothing is missing: a mail that the server would not give stays to be asked for. */
    private long wholeBelow(Mailbox mailbox, ImapLine line, long first) throws MessagingException {
        var back = intake.uidBack(mailbox.id().value(), line.uidvalidity(), LOOK_BACK).orElse(first);
        var missing = intake.unknownUids(mailbox.id().value(), line.uidvalidity(), line.uidsFrom(first));
        return Math.max(first, missing.isEmpty() ? back : Math.min(back, missing.getFirst()));
    }

    /**
     * Everything from this UID on that the ledger does not have, in bounded steps.
     *
     * @return the UID to go on from
     */
    long collect(Mailbox mailbox, ImapLine line, long from) throws MessagingException {
        var uids = line.uidsFrom(from);
        if (uids.isEmpty()) return from;
        var unknown = intake.unknownUids(mailbox.id().value(), line.uidvalidity(), uids);
        for (int i = 0; i < unknown.size(); i += STEP) {
            step(mailbox, line, unknown.subList(i, Math.min(i + STEP, unknown.size())));
        }
        return uids.getLast() + 1;
    }

    /** The first mail that may be missing: with a day to begin from, older ones are left alone. */
    private long firstUid(Mailbox mailbox, ImapLine line) throws MessagingException {
        var known = states.firstUid(mailbox.id(), line.uidvalidity());
        if (known != null) return known;
        var first = first(mailbox, line);
        states.begin(mailbox.id(), line.uidvalidity(), first);
        return first;
    }

    private static long first(Mailbox mailbox, ImapLine line) throws MessagingException {
        var since = mailbox.settings().fetchSince();
        if (since == null) return 1;
        var next = Math.max(1, line.uidnext());
        var recent = line.uidsSince(since);
        return recent.isEmpty() ? next : recent.getFirst();
    }

    private void step(Mailbox mailbox, ImapLine line, List<Long> uids) throws MessagingException {
        var limit = mailbox.settings().sizeLimit();
        var batch = new TreeMap<Long, Long>();
        try (var ahead = new Ahead(mailbox, line, intake, sorting)) {
            for (var mail : line.sizes(uids).entrySet()) {
                var alone = mail.getValue() > Math.min(LARGE, limit);
                if (alone || isFull(batch, mail.getValue())) take(ahead, line, batch);
                if (alone) takeAlone(ahead, line, mail.getKey(), mail.getValue(), limit);
                else batch.put(mail.getKey(), mail.getValue());
            }
            take(ahead, line, batch);
            ahead.finish();
        }
    }

    private static boolean isFull(Map<Long, Long> batch, long more) {
        return batch.size() == BATCH || batch.values().stream().mapToLong(size -> size).sum() + more > BATCH_BYTES;
    }

    private static void take(Ahead ahead, ImapLine line, Map<Long, Long> batch) throws MessagingException {
        if (!batch.isEmpty()) ahead.take(line.whole(batch));
        batch.clear();
    }

    /** While a large mail is in memory, no other is. */
    private static void takeAlone(Ahead ahead, ImapLine line, long uid, long size, long limit) throws MessagingException {
        ahead.finish();
        ahead.take(size > limit ? line.headers(Map.of(uid, size)) : line.piecewise(uid, size, limit));
        ahead.finish();
    }
}
