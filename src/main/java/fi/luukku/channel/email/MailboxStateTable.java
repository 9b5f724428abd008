package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How reading each mailbox goes, and from which mail on any may be missing. */
@Component
class MailboxStateTable {

    private final JdbcClient db;
    private final Clock clock;

    MailboxStateTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void well(Id<Mailbox> mailbox) {
        db.sql("""
                update mailbox_state set last_ok_at = ?, error = null, error_detail = null, error_since = null
                where mailbox_id = ?""").params(clock.instant().atOffset(ZoneOffset.UTC), mailbox.value()).update();
    }

    void failed(Id<Mailbox> mailbox, Finding finding) {
        db.sql("""
                update mailbox_state set error = ?, error_detail = ?, error_since = coalesce(error_since, ?)
                where mailbox_id = ?""")
            .params(finding.key(), finding.detail(), clock.instant().atOffset(ZoneOffset.UTC), mailbox.value()).update();
    }

    MailboxHealth health(Id<Mailbox> mailbox) {
        return db.sql("select * from mailbox_state where mailbox_id = ?").param(mailbox.value())
            .query((row, n) -> new MailboxHealth(
                row.getTimestamp("last_ok_at") == null ? null : row.getTimestamp("last_ok_at").toInstant(),
                row.getString("error"), row.getString("error_detail"),
                row.getTimestamp("error_since") == null ? null : row.getTimestamp("error_since").toInstant()))
            .single();
    }

    /** The first mail that may be missing in the ledger, or null when this numbering was not seen before. */
    @Nullable Long firstUid(Id<Mailbox> mailbox, long uidvalidity) {
        return db.sql("select first_uid from mailbox_state where mailbox_id = ? and uidvalidity = ?")
            .params(mailbox.value(), uidvalidity).query(Long.class).optional().orElse(null);
    }

    void begin(Id<Mailbox> mailbox, long uidvalidity, long firstUid) {
        db.sql("update mailbox_state set uidvalidity = ?, first_uid = ? where mailbox_id = ?")
            .params(uidvalidity, firstUid, mailbox.value()).update();
    }
}
