package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import java.util.List;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists of the desk, a page at a time, within what the viewer may see. */
@Service
public class TicketLists {

    /** What a row shows beside the ticket itself. */
    static final String BESIDE = """
        a.name as assignee_name, z.until as snoozed_until, coalesce(v.message_id, 0) < coalesce(t.newest_in_id, 0) as unread,
        b.agent_id is not null as assignee_away""";
    static final String JOINS = """
        left join agent a on a.id = t.assignee_id
        left join absence b on b.agent_id = t.assignee_id and b.ended_at is null
        left join snooze z on z.ticket_id = t.id and t.status = 'snoozed'
        left join seen v on v.ticket_id = t.id and v.agent_id = :viewer""";

    private final FilteredLists filtered;
    private final JdbcClient db;

    TicketLists(FilteredLists filtered, JdbcClient db) {
        this.filtered = filtered;
        this.db = db;
    }

    /** A page of a view from a cursor on. Its cost does not grow with the archive. */
    public Page<TicketRow> list(Viewer viewer, TicketView view, @Nullable Cursor after, int size) {
        if (view instanceof TicketView.Matching(var filter)) return filtered.list(viewer, filter, after, size);
        var condition = ViewCondition.of(view, viewer);
        var reach = ReachCondition.of(viewer.reach());
        var oldest = view.oldestFirst();
        var sql = """
            select t.*, %s from (select * from ticket t where %s and %s %s order by %s limit :limit) t %s
            order by %s""".formatted(BESIDE, condition.sql(), reach.sql(), after == null ? "" : from(oldest), order(oldest), JOINS, order(oldest));
        var parameters = new HashMap<String, Object>(condition.parameters());
        parameters.putAll(reach.parameters());
        parameters.put("viewer", viewer.id().value());
        parameters.put("limit", size + 1);
        if (after != null) {
            parameters.put("afterAt", Timestamp.from(after.at()));
            parameters.put("afterId", after.id());
        }
        var rows = db.sql(sql).params(parameters).query(TicketLists::row).list();
        return Page.of(rows, size, row -> row.cursor(oldest));
    }

    /** Those of some tickets that the viewer may see, in their order. */
    public List<TicketRow> rows(Viewer viewer, List<Id<Ticket>> ids) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select t.*, %s from unnest(cast(:ids as bigint[])) with ordinality as asked (id, place) join ticket t on t.id = asked.id and %s %s
                order by asked.place""".formatted(BESIDE, reach.sql(), JOINS))
            .params(reach.parameters()).param("ids", Columns.ids(ids)).param("viewer", viewer.id().value()).query(TicketLists::row).list();
    }

    private static String from(boolean oldest) {
        return oldest ? "and (t.queue_at, t.id) > (:afterAt, :afterId)" : "and (t.touched_at, t.id) < (:afterAt, :afterId)";
    }

    private static String order(boolean oldest) {
        return oldest ? "t.queue_at, t.id" : "t.touched_at desc, t.id desc";
    }

    static TicketRow row(ResultSet row, int number) throws SQLException {
        return new TicketRow(Id.of(row.getLong("id")), row.getString("requester"), row.getString("subject"),
            row.getString("snippet"), Channel.of(row.getString("channel")), Status.of(row.getString("status")),
            Priority.ofLevel(row.getInt("priority")), Id.in(row, "assignee_id"), row.getString("assignee_name"),
            Id.of(row.getLong("team_id")), Arrays.asList((String[]) row.getArray("tags").getArray()),
            row.getTimestamp("created_at").toInstant(), row.getTimestamp("touched_at").toInstant(), instant(row, "waiting_since"),
            row.getTimestamp("queue_at").toInstant(), instant(row, "snoozed_until"), row.getString("trouble"), row.getBoolean("unread"), row.getBoolean("assignee_away"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
