package fi.luukku.api.gate;

import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.AddressesForgotten;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketsDeleted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answers to requests with a key, for a day. */
@Repository
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String PATIENCE = "5s";
    private static final Pattern TICKET = Pattern.compile("^/api/v1/tickets/(\\d{1,18})");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;
    private final Clock clock;

    KeptAnswers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Makes the question this transaction's own. While another transaction works on the same one this waits for it, for
     * {@value #PATIENCE} at most.
     *
     * @return null when it has not been answered yet, else the answer
     */
    @Nullable KeptAnswer claim(Question question) {
        sweep();
        if (inserted(question)) return null;
        var kept = db.sql("select * from api_answer where id = ?").param(question.id()).query(KeptAnswers::row).single();
        if (!Arrays.equals(kept.question, question.body())) throw new Problem.Invalid(Question.HEADER, "problem.api.key-reused");
        // What it told of was deleted since, and so was the answer; done again it would come back.
        if (kept.answer == null) throw new Problem.NotFound();
        return kept.answer;
    }

    private boolean inserted(Question question) {
        patience(PATIENCE);
        try {
            var rows = db.sql("""
                    insert into api_answer as a (id, question, at) values (:id, :question, :now)
                    on conflict (id) do update set question = excluded.question, at = excluded.at where a.at < :expired""")
                .param("id", question.id()).param("question", question.body()).param("now", Timestamp.from(clock.instant()))
                .param("expired", expired()).update();
            patience("0");
            return rows == 1;
        } catch (DataAccessException failed) {
            if (waitedLong(failed)) throw new Problem.Conflict("problem.api.in-progress");
            throw failed;
        }
    }

    private static boolean waitedLong(DataAccessException failed) {
        return failed.getRootCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private void patience(String time) {
        db.sql("select set_config('lock_timeout', ?, true)").param(time).query(String.class).single();
    }

    void keep(Question question, ContentCachingResponseWrapper answer) {
        db.sql("update api_answer set status = ?, location = ?, type = ?, body = ?, ticket_id = ? where id = ?")
            .params(answer.getStatus(), answer.getHeader("Location"), answer.getContentType(), answer.getContentAsByteArray(),
                ticket(answer.getHeader("Location")), question.id()).update();
    }

    private static @Nullable Long ticket(@Nullable String location) {
        var named = TICKET.matcher(location == null ? "" : location);
        return named.find() ? Long.valueOf(named.group(1)) : null;
    }

    @EventListener
    void deleted(TicketsDeleted event) {
        forget(event.tickets());
    }

    @EventListener
    void forgotten(AddressesForgotten event) {
        forget(event.tickets());
    }

    private void forget(List<Id<Ticket>> tickets) {
        db.sql("update api_answer set status = null, location = null, type = null, body = null where ticket_id = any(?)")
            .param(Columns.ids(tickets)).update();
    }

    // A few old ones with each new one: the table keeps to a day's size by itself.
    private void sweep() {
        db.sql("delete from api_answer where id in (select id from api_answer where at < ? limit 20 for update skip locked)")
            .param(expired()).update();
    }

    private Timestamp expired() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    private record Row(byte[] question, @Nullable KeptAnswer answer) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var status = row.getInt("status");
        return new Row(row.getBytes("question"),
            row.wasNull() ? null : new KeptAnswer(status, row.getString("location"), row.getString("type"), row.getBytes("body")));
    }
}
