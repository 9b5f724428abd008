package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.customer.Customer;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TicketTable {

    private final JdbcClient db;
    private final Json json;

    TicketTable(JdbcClient db, Json json) {
        this.db = db;
        this.json = json;
    }

    Optional<Ticket> get(Id<Ticket> id) {
        return db.sql("select t.* from ticket t where t.id = ? and t.status <> 'deleted'").param(id.value()).query(this::ticket).optional();
    }

    /** The ticket, held until the transaction ends: two who act at once act one after the other. */
    Optional<Ticket> lock(Id<Ticket> id) {
        return db.sql("select t.* from ticket t where t.id = ? and t.status <> 'deleted' for update").param(id.value()).query(this::ticket).optional();
    }

    Optional<Ticket> get(Viewer viewer, Id<Ticket> id) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("select t.* from ticket t where t.id = :id and " + reach.sql())
            .param("id", id.value()).params(reach.parameters()).query(this::ticket).optional();
    }

    Id<Ticket> insert(Inbound message, Customer customer, Instant at) {
        return db.sql("""
                insert into ticket (brand_id, team_id, customer_id, channel, subject, language, status, requester,
                                    order_number, created_at, touched_at)
                values (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?) returning id""")
            .params(message.brand().value(), message.team().value(), customer.id().value(), message.channel().code(),
                message.subject(), message.language(), requester(message, customer), message.orderNumber(),
                Timestamp.from(at), Timestamp.from(at))
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).single();
    }

    private static String requester(Inbound message, Customer customer) {
        return customer.name() != null ? customer.name() : message.sender().shown();
    }

    void wroteIn(Id<Ticket> id, Id<Message> message, String snippet, Instant at, boolean wakes) {
        db.sql("""
                update ticket set newest_id = :message, newest_in_id = :message, snippet = :snippet, touched_at = :at,
                  status = case when :wakes then 'open' else status end,
                  waiting_since = case when :wakes then coalesce(waiting_since, :at) else waiting_since end
                where id = :id""")
            .param("id", id.value()).param("message", message.value()).param("snippet", snippet)
            .param("at", Timestamp.from(at)).param("wakes", wakes).update();
    }

    void wrote(Id<Ticket> id, Id<Message> message, String snippet, Instant at) {
        db.sql("update ticket set newest_id = ?, snippet = ?, touched_at = ? where id = ?")
            .params(message.value(), snippet, Timestamp.from(at), id.value()).update();
    }

    void answered(Id<Ticket> id, Status status) {
        db.sql("update ticket set waiting_since = null, trouble = null, status = ? where id = ?").params(status.code(), id.value()).update();
    }

    void unanswered(Id<Ticket> id, Status status, @Nullable Instant waitingSince) {
        db.sql("update ticket set waiting_since = ?, status = ? where id = ?").params(timestamp(waitingSince), status.code(), id.value()).update();
    }

    void status(Id<Ticket> id, Status status, Instant at) {
        db.sql("update ticket set status = ?, touched_at = ? where id = ?").params(status.code(), Timestamp.from(at), id.value()).update();
    }

    void settled(Id<Ticket> id, Status status, Instant at) {
        db.sql("update ticket set status = ?, touched_at = ?, waiting_since = null, trouble = null where id = ?")
            .params(status.code(), Timestamp.from(at), id.value()).update();
    }

    void trouble(Id<Ticket> id, @Nullable String key, Instant at) {
        db.sql("update ticket set trouble = ?, touched_at = ?, status = case when status in ('waiting', 'closed', 'snoozed') then 'open' else status end where id = ?")
            .params(key, Timestamp.from(at), id.value()).update();
    }

    void owner(Id<Ticket> id, Id<Team> team, @Nullable Id<Agent> assignee, Instant at) {
        db.sql("update ticket set team_id = ?, assignee_id = ?, touched_at = ? where id = ?")
            .params(team.value(), Id.valueOf(assignee), Timestamp.from(at), id.value()).update();
    }

    void tags(Id<Ticket> id, List<String> tags) {
        db.sql("update ticket set tags = ? where id = ?").params(tags.toArray(String[]::new), id.value()).update();
    }

    void priority(Id<Ticket> id, Priority priority) {
        db.sql("update ticket set priority = ? where id = ?").params(priority.level(), id.value()).update();
    }

    void subject(Id<Ticket> id, String subject) {
        db.sql("update ticket set subject = ? where id = ?").params(subject, id.value()).update();
    }

    void field(Id<Ticket> id, String key, String value) {
        db.sql("update ticket set fields = fields || jsonb_build_object(cast(? as text), cast(? as text)) where id = ?")
            .params(key, value, id.value()).update();
    }

    /** After messages came or went: what the list shows follows from what is there. */
    void recount(Id<Ticket> id) {
        db.sql("""
                update ticket t set newest_id = (select max(id) from message where ticket_id = t.id),
                  newest_in_id = (select max(id) from message where ticket_id = t.id and direction = 'in')
                where id = ?""").param(id.value()).update();
    }

    Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(Id.of(row.getLong("id")), Id.of(row.getLong("brand_id")), Id.of(row.getLong("team_id")),
            Id.in(row, "assignee_id"), Id.of(row.getLong("customer_id")), Channel.of(row.getString("channel")),
            row.getString("subject"), row.getString("language"), Status.of(row.getString("status")),
            Priority.ofLevel(row.getInt("priority")), row.getString("requester"), row.getString("snippet"),
            Arrays.asList((String[]) row.getArray("tags").getArray()), json.strings(row.getString("fields")),
            row.getString("order_number"), instant(row, "created_at"), instant(row, "touched_at"),
            instant(row, "waiting_since"), Id.in(row, "newest_id"), Id.in(row, "newest_in_id"), row.getString("trouble"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
