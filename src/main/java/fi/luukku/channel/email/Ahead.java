package fi.luukku.channel.email;

import fi.luukku.intake.Intake;
import fi.luukku.intake.Raw;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one batch in the ledger while the one before is still being sorted: network, disk and processor work at the same
 * time. A batch is sorted only when the one before is at its place, and the server is told last.
 */
final class Ahead implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ahead.class);

    private final Mailbox mailbox;
    private final ImapLine line;
    private final Intake intake;
    private final Sorting sorting;
    private List<Long> batch = List.of();
    private Future<?> sorted = CompletableFuture.completedFuture(null);

    Ahead(Mailbox mailbox, ImapLine line, Intake intake, Sorting sorting) {
        this.mailbox = mailbox;
        this.line = line;
        this.intake = intake;
        this.sorting = sorting;
    }

    void take(List<Fetched> mails) throws MessagingException {
        var kept = keep(mails);
        finish();
        batch = mails.stream().map(Fetched::uid).toList();
        sorted = sorting.begin(mailbox, kept);
    }

    private List<Sorting.Kept> keep(List<Fetched> mails) throws MessagingException {
        var validity = line.uidvalidity();
        var ids = intake.record(mails.stream()
            .map(mail -> Raw.mail(mailbox.id().value(), validity, mail.uid(), mail.bytes(), mail.size(), mail.receivedAt(), Fingerprint.of(mail.bytes()))).toList());
        var kept = new ArrayList<Sorting.Kept>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (id != null) kept.add(new Sorting.Kept(id, mails.get(i).bytes()));
        }
        return kept;
    }

    /** Returns when all that was taken is at its place. */
    void finish() throws MessagingException {
        Sorting.result(sorted);
        line.markSeen(batch);
        batch = List.of();
    }

    /** Nobody else may sort this mailbox while a batch is still under way, whatever went wrong meanwhile. */
    @Override
    public void close() {
        try {
            Sorting.result(sorted);
        } catch (RuntimeException toldByFinish) {
            log.debug("{}: {}", mailbox.address(), toldByFinish.toString());
        }
    }
}
