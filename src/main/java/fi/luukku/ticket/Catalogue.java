package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All tickets by number, newest first: an order that nothing changes while a program goes through it. */
@Service
public class Catalogue {

    private final TicketTable tickets;
    private final JdbcClient db;

    Catalogue(TicketTable tickets, JdbcClient db) {
        this.tickets = tickets;
        this.db = db;
    }

    public Page<Ticket> tickets(Viewer viewer, TicketFilter filter, @Nullable Cursor after, int size) {
        var parameters = new HashMap<String, Object>();
        var condition = condition(viewer, filter, after, parameters);
        parameters.put("limit", size + 1);
        var rows = db.sql(filter.statuses().isEmpty() ? any(condition) : perStatus(filter, condition)).params(parameters)
            .query(tickets::ticket).list();
        return Page.of(rows, size, ticket -> new Cursor(ticket.createdAt(), ticket.number()));
    }

    private static String any(String condition) {
        return "select * from ticket t where t.status <> 'merged' and " + condition + " order by t.id desc limit :limit";
    }

    // Status by status, each in the order of its index: one status that is rare would otherwise be looked for in all.
    private static String perStatus(TicketFilter filter, String condition) {
        var statuses = filter.statuses().stream().map(status -> "('" + status.code() + "')").collect(Collectors.joining(", "));
        return """
            select f.* from (values %s) s(code) cross join lateral
              (select * from ticket t where t.status = s.code and %s order by t.id desc limit :limit) f
            order by f.id desc limit :limit""".formatted(statuses, condition);
    }

    private String condition(Viewer viewer, TicketFilter filter, @Nullable Cursor after, Map<String, Object> parameters) {
        var reach = ReachCondition.of(viewer.reach());
        var sql = new StringBuilder(reach.sql());
        parameters.putAll(reach.parameters());
        if (filter.team() != null) also(sql, "t.team_id = :team", parameters, Map.of("team", Id.valueOf(filter.team())));
        if (after != null) also(sql, "t.id < :after", parameters, Map.of("after", after.id()));
        if (filter.among() != null) also(sql, "t.id = any(:among)", parameters, Map.of("among", Columns.ids(List.copyOf(filter.among()))));
        return sql.toString();
    }

    private static void also(StringBuilder sql, String condition, Map<String, Object> all, Map<String, Object> parameters) {
        sql.append(" and ").append(condition);
        all.putAll(parameters);
    }
}
