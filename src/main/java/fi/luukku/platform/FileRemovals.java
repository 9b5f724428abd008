package fi.luukku.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files from the disk that nobody holds. Whoever lets go of one says so here within the transaction that does it: a
 * crash between the two leaves nothing behind. So does whoever has put one before it is certain that anybody will hold it.
 */
@Service
public class FileRemovals {

    private static final int AT_ONCE = 100;
    // Whoever puts a file has long written down by then where it belongs.
    private static final Duration UNDISTURBED = Duration.ofHours(1);
    // A backup takes the database first and the files after it: what the one knows the other still has.
    private static final Duration BACKED_UP = Duration.ofDays(1);

    // Nobody takes so long to send a file.
    private static final Duration UNFINISHED = Duration.ofDays(1);

    // Found late: they say here what they let go of.
    private final ObjectProvider<FileHolder> holders;
    private final Files files;
    private final JdbcClient db;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileRemovals(ObjectProvider<FileHolder> holders, Files files, JdbcClient db, ApplicationEventPublisher publisher, TransactionTemplate transaction, Clock clock) {
        this.holders = holders;
        this.files = files;
        this.db = db;
        this.publisher = publisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What goes as soon as it can: it was deleted for good, or never of use. */
    public void due(List<byte[]> hashes) {
        due(hashes, clock.instant());
    }

    /** What is of no more use; it outlives a backup that is being made. */
    public void dueLater(List<byte[]> hashes) {
        due(hashes, clock.instant().plus(BACKED_UP));
    }

    private void due(List<byte[]> hashes, Instant at) {
        if (!hashes.isEmpty()) db.sql("""
                insert into file_removal as known (sha256, due_at) select distinct hash, cast(? as timestamptz) from unnest(cast(? as bytea[])) hash
                order by hash on conflict (sha256) do update set due_at = least(known.due_at, excluded.due_at)""")
            .params(Timestamp.from(at), hashes.toArray(byte[][]::new)).update();
    }

    /** Removes what is due, and what a crash cut off; what was put just now stays for the next time. */
    public void sweep() {
        removeUnfinished();
        var after = new byte[0];
        for (List<byte[]> some; !(some = dueAfter(after)).isEmpty(); after = some.getLast()) some.forEach(this::remove);
    }

    private void removeUnfinished() {
        try {
            files.removeUnfinished(Instant.now().minus(UNFINISHED));
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    private List<byte[]> dueAfter(byte[] hash) {
        return db.sql("select sha256 from file_removal where sha256 > ? and due_at <= ? order by sha256 limit ?")
            .params(hash, Timestamp.from(clock.instant()), AT_ONCE).query(byte[].class).list();
    }

    private void remove(byte[] hash) {
        transaction.executeWithoutResult(status -> {
            if (taken(hash) && (held(hash) || removed(hash))) db.sql("delete from file_removal where sha256 = ?").param(hash).update();
        });
    }

    private boolean taken(byte[] hash) {
        return db.sql("select sha256 from file_removal where sha256 = ? for update skip locked").param(hash).query(byte[].class).optional().isPresent();
    }

    private boolean held(byte[] hash) {
        return holders.stream().anyMatch(holder -> holder.holds(hash));
    }

    private boolean removed(byte[] hash) {
        try {
            var gone = files.remove(hash, Instant.now().minus(UNDISTURBED));
            if (gone) publisher.publishEvent(new FileRemoved(hash));
            return gone;
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
