package fi.luukku.privacy;

import fi.luukku.intake.Intake;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Deletions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the files of what was deleted from the disk, unless a message, a draft or a raw mail still has the same. */
@Service
public class FileRemovals {

    private static final int AT_ONCE = 100;
    // Whoever puts a file has long written down by then where it belongs.
    private static final Duration UNDISTURBED = Duration.ofHours(1);

    private final Deletions deletions;
    private final Intake intake;
    private final Files files;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileRemovals(Deletions deletions, Intake intake, Files files, JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.deletions = deletions;
        this.intake = intake;
        this.files = files;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Within the transaction that deletes their owners: a crash between the two leaves nothing behind. */
    void due(List<byte[]> hashes) {
        db.sql("insert into file_removal (sha256, at) select *, ? from unnest(cast(? as bytea[])) on conflict do nothing")
            .params(Timestamp.from(clock.instant()), hashes.toArray(byte[][]::new)).update();
    }

    /** Removes what is due; what was put just now stays for the next time. */
    public void sweep() {
        var after = new byte[0];
        for (List<byte[]> some; !(some = after(after)).isEmpty(); after = some.getLast()) some.forEach(this::remove);
    }

    private List<byte[]> after(byte[] hash) {
        return db.sql("select sha256 from file_removal where sha256 > ? order by sha256 limit ?").params(hash, AT_ONCE)
            .query(byte[].class).list();
    }

    private void remove(byte[] hash) {
        transaction.executeWithoutResult(status -> {
            if (taken(hash) && (referredTo(hash) || removed(hash))) db.sql("delete from file_removal where sha256 = ?").param(hash).update();
        });
    }

    private boolean taken(byte[] hash) {
        return db.sql("select sha256 from file_removal where sha256 = ? for update skip locked").param(hash).query(byte[].class).optional().isPresent();
    }

    private boolean referredTo(byte[] hash) {
        return deletions.refersTo(hash) || intake.refersTo(hash);
    }

    private boolean removed(byte[] hash) {
        try {
            return files.remove(hash, Instant.now().minus(UNDISTURBED));
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
