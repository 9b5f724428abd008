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

    /** The first mail that is ours to read: with a day to begin from, older ones are left alone. */
    long firstUid(Mailbox mailbox, ImapLine line) throws MessagingException {
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
        var sizes = line.sizes(uids);
        var batch = new TreeMap<Long, Long>();
        var bytes = 0L;
        try (var ahead = new Ahead(mailbox, line, intake, sorting)) {
            for (var mail : sizes.entrySet()) {
                if (mail.getValue() > mailbox.settings().sizeLimit()) {
                    ahead.take(line.headers(Map.of(mail.getKey(), mail.getValue())));
                    continue;
                }
                if (!batch.isEmpty() && (batch.size() == BATCH || bytes + mail.getValue() > BATCH_BYTES)) {
                    ahead.take(line.whole(batch));
                    batch.clear();
                    bytes = 0;
                }
                batch.put(mail.getKey(), mail.getValue());
                bytes += mail.getValue();
            }
            if (!batch.isEmpty()) ahead.take(line.whole(batch));
            ahead.finish();
        }
    }
}
