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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.booleans;
import static fi.luukku.kernel.Columns.ids;
import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;

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

    /** Several at once, always in the same order, so that two who meet here wait for each other and not in a circle. */
    Map<Id<Ticket>, Ticket> lock(List<Id<Ticket>> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.sql("select t.* from ticket t where t.id = any(?) and t.status <> 'deleted' order by t.id for update").param(ids(ids)).query(this::ticket).list()
            .stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
    }

    Optional<Ticket> get(Viewer viewer, Id<Ticket> id) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("select t.* from ticket t where t.id = :id and " + reach.sql())
            .param("id", id.value()).params(reach.parameters()).query(this::ticket).optional();
    }

    List<Id<Ticket>> nextIds(int count) {
        if (count == 0) return List.of();
        return db.sql("select nextval(pg_get_serial_sequence('ticket', 'id')) from generate_series(1, ?)").param(count)
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).list();
    }

    /** A ticket as the message that opens it makes it. */
    record Opening(Id<Ticket> ticket, Id<Message> message, Inbound inbound, Customer customer) {

        String requester() {
            return customer.name() != null ? customer.name() : inbound.sender().shown();
        }
    }

    void insert(List<Opening> openings, Instant at) {
        if (!openings.isEmpty()) db.sql("""
                insert into ticket (id, brand_id, team_id, customer_id, channel, subject, language, requester, order_number, snippet,
                  newest_id, newest_in_id, status, created_at, touched_at, waiting_since)
                overriding system value
                select *, newest, 'open', cast(:at as timestamptz), cast(:at as timestamptz), cast(:at as timestamptz) from unnest(cast(:ids as bigint[]), cast(:brands as bigint[]), cast(:teams as bigint[]),
                  cast(:customers as bigint[]), cast(:channels as text[]), cast(:subjects as text[]), cast(:languages as text[]),
                  cast(:requesters as text[]), cast(:orders as text[]), cast(:snippets as text[]), cast(:messages as bigint[]))
                  as o (id, brand, team, customer, channel, subject, language, requester, order_number, snippet, newest)""")
            .param("ids", longs(openings, o -> o.ticket.value())).param("brands", longs(openings, o -> o.inbound.brand().value()))
            .param("teams", longs(openings, o -> o.inbound.team().value())).param("customers", longs(openings, o -> o.customer.id().value()))
            .param("channels", texts(openings, o -> o.inbound.channel().code())).param("subjects", texts(openings, o -> o.inbound.subject()))
            .param("languages", texts(openings, o -> o.inbound.language())).param("requesters", texts(openings, Opening::requester))
            .param("orders", texts(openings, o -> o.inbound.orderNumber())).param("snippets", texts(openings, o -> Snippet.of(o.inbound)))
            .param("messages", longs(openings, o -> o.message.value())).param("at", Timestamp.from(at)).update();
    }

    /**
     * What a ticket has newly got from outside.
     *
     * @param wakes somebody is to look at it
     * @param waits the customer waits for an answer to it
     */
    record WroteIn(Id<Ticket> ticket, Id<Message> message, String snippet, boolean wakes, boolean waits) {

        WroteIn then(WroteIn later) {
            return new WroteIn(ticket, later.message, later.snippet, wakes || later.wakes, waits || later.waits);
        }
    }

    /** @param news one line a ticket */
    void wroteIn(List<WroteIn> news, Instant at) {
        if (!news.isEmpty()) db.sql("""
                update ticket t set newest_id = w.message, newest_in_id = w.message, snippet = w.snippet, touched_at = cast(:at as timestamptz),
                  status = case when w.wakes then 'open' else t.status end,
                  waiting_since = case when w.waits then coalesce(t.waiting_since, cast(:at as timestamptz)) else t.waiting_since end
                from unnest(cast(:ids as bigint[]), cast(:messages as bigint[]), cast(:snippets as text[]), cast(:wakes as boolean[]), cast(:waits as boolean[]))
                  as w (id, message, snippet, wakes, waits)
                where t.id = w.id""")
            .param("ids", longs(news, w -> w.ticket.value())).param("messages", longs(news, w -> w.message.value()))
            .param("snippets", texts(news, WroteIn::snippet)).param("wakes", booleans(news, WroteIn::wakes)).param("waits", booleans(news, WroteIn::waits)).param("at", Timestamp.from(at)).update();
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

    /** @return the state it was in; empty where something else troubles it already */
    Optional<Status> delayed(Id<Ticket> id, String key, Instant at) {
        return db.sql("""
                update ticket t set trouble = :key, touched_at = :at, status = case when t.status = 'waiting' then 'open' else t.status end
                from (select id, status from ticket where id = :id for update) b where t.id = b.id and t.trouble is null returning b.status""")
            .param("key", key).param("at", Timestamp.from(at)).param("id", id.value()).query((row, n) -> Status.of(row.getString(1))).optional();
    }

    /** @param back whether it waits for the customer again, unless they have written meanwhile */
    void resumed(Id<Ticket> id, boolean back, Instant at) {
        db.sql("update ticket set trouble = null, touched_at = ?, status = case when ? and status = 'open' and waiting_since is null then 'waiting' else status end where id = ?")
            .params(Timestamp.from(at), back, id.value()).update();
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
