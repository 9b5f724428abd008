package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what a form holds once, however often its button is pressed. A repeat is answered with what became of the first. */
@Service
public class ReplyOnce {

    /** A browser may ask again for the page that a form led to when it is opened the next day. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Replies replies;
    private final JdbcClient db;
    private final Clock clock;

    ReplyOnce(Replies replies, JdbcClient db, Clock clock) {
        this.replies = replies;
        this.db = db;
        this.clock = clock;
    }

    /** @param key a hash of who sends, where and what, with the form's own token */
    @Transactional
    public Replied reply(Viewer viewer, Id<Ticket> ticket, byte[] key, ReplyCommand command) {
        sweep();
        if (!begun(key)) return new Replied.Accepted(sent(key).orElseThrow(() -> new Problem.Conflict("problem.already-sent")));
        var replied = replies.reply(viewer, ticket, command);
        switch (replied) {
            case Replied.Accepted(var message) -> db.sql("update reply_once set message_id = ? where key = ?").params(message.value(), key).update();
            case Replied.Newer _ -> db.sql("delete from reply_once where key = ?").param(key).update();
        }
        return replied;
    }

    /** What the form has sent already. One that was taken back may be sent again. */
    public Optional<Id<Message>> sent(byte[] key) {
        return db.sql("select message_id from reply_once where key = ?").param(key).query((row, n) -> Id.<Message>of(row.getLong(1))).optional();
    }

    /** Whoever comes second waits here until the first is done. */
    private boolean begun(byte[] key) {
        return db.sql("insert into reply_once (key, at) values (?, ?) on conflict do nothing").params(key, Timestamp.from(clock.instant())).update() > 0;
    }

    // A few old ones with each new one: the table keeps to its size by itself.
    private void sweep() {
        db.sql("delete from reply_once where key in (select key from reply_once where at < ? limit 20 for update skip locked)")
            .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
