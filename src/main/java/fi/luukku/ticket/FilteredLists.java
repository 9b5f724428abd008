package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Page;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of what a filter lets through. No index fits every filter, so a page looks through so many tickets in the order
 * of one, no more, and shows those of them that fit. What is rare by its tags or words is looked up instead. Either way the
 * cost is the same however large the archive. A page that ran out of tickets to look at says where the next goes on.
 */
@Component
class FilteredLists {

    /** Tickets of one page that are looked through, at most. */
    static final int LOOKED_THROUGH = 2_000;

    /** What is not rare is found among so many. */
    private static final int NEAREST = 200;

    private final Lookups lookups;
    private final JdbcClient db;

    FilteredLists(Lookups lookups, JdbcClient db) {
        this.lookups = lookups;
        this.db = db;
    }

    /** @param row null on the one line of a page that found nothing */
    private record Line(@Nullable TicketRow row, long looked, @Nullable Instant endAt, long endId) {}

    Page<TicketRow> list(Viewer viewer, ViewFilter filter, @Nullable Cursor after, int size) {
        var near = list(viewer, filter, after, size, NEAREST, null);
        if (done(near, size)) return near;
        // What is among the nearest is hardly rare.
        var further = near.items().isEmpty() ? null : list(viewer, filter, after, size, LOOKED_THROUGH, null);
        if (further != null && done(further, size)) return further;
        var rare = lookups.rare(filter);
        if (rare.isPresent()) return list(viewer, filter, after, size, LOOKED_THROUGH, rare.get());
        return further != null ? further : list(viewer, filter, after, size, LOOKED_THROUGH, null);
    }

    private static boolean done(Page<TicketRow> page, int size) {
        return page.next() == null || page.items().size() == size;
    }

    /** @param among all that could fit, where that is known */
    private Page<TicketRow> list(Viewer viewer, ViewFilter filter, @Nullable Cursor after, int size, int most, Long @Nullable [] among) {
        var fits = ViewCondition.of(new TicketView.Matching(filter), viewer);
        var reach = ReachCondition.of(viewer.reach());
        var parameters = new HashMap<String, Object>(fits.parameters());
        parameters.putAll(reach.parameters());
        parameters.putAll(Map.of("viewer", viewer.id().value(), "limit", size + 1, "looked", most));
        if (among != null) parameters.put("among", among);
        if (after != null) parameters.putAll(Map.of("afterAt", Timestamp.from(after.at()), "afterId", after.id()));
        var order = filter.oldestFirst() ? "t.queue_at, t.id" : "t.touched_at desc, t.id desc";
        var back = filter.oldestFirst() ? "t.queue_at desc, t.id desc" : "t.touched_at, t.id";
        var at = filter.oldestFirst() ? "queue_at" : "touched_at";
        var lines = db.sql("""
                with looked as materialized (%s),
                last as (select (select count(*) from looked) as looked, t.%s as end_at, t.id as end_id from looked t order by %s limit 1),
                found as (select * from looked t where %s and %s order by %s limit :limit)
                select t.*, l.looked, l.end_at, l.end_id, %s from last l left join found t on true %s
                order by %s""".formatted(among == null ? looked(viewer, filter, after, order) : "select * from ticket t where t.id = any(:among)" + from(filter, after), at, back, fits.sql(), reach.sql(), order,
                    TicketLists.BESIDE, TicketLists.JOINS, order))
            .params(parameters).query((row, n) -> new Line(row.getLong("id") == 0 ? null : TicketLists.row(row, n), row.getLong("looked"),
                TicketLists.instant(row, "end_at"), row.getLong("end_id"))).list();
        return page(lines, size, most, filter.oldestFirst());
    }

    /** What is looked through: of open tickets those of the person or the team, else those of each state by themselves. */
    private static String looked(Viewer viewer, ViewFilter filter, @Nullable Cursor after, String order) {
        var from = from(filter, after);
        if (filter.oldestFirst()) {
            var owned = filter.assignee(viewer.id()) != null ? " and t.assignee_id = :assignee" : filter.team() != null ? " and t.team_id = :team" : "";
            return "select * from ticket t where t.status = 'open'" + owned + from + " order by " + order + " limit :looked";
        }
        var each = filter.within().stream().map(status -> """
            (select * from ticket t where t.status = '%s'%s order by %s limit :looked)""".formatted(status.code(), from, order)).collect(Collectors.joining(" union all "));
        return "select * from (" + each + ") t order by " + order + " limit :looked";
    }

    private static String from(ViewFilter filter, @Nullable Cursor after) {
        if (after == null) return "";
        return filter.oldestFirst() ? " and (t.queue_at, t.id) > (:afterAt, :afterId)" : " and (t.touched_at, t.id) < (:afterAt, :afterId)";
    }

    private static Page<TicketRow> page(List<Line> lines, int size, int most, boolean oldest) {
        var rows = lines.stream().filter(line -> line.row != null).map(Line::row).toList();
        var page = Page.of(rows, size, row -> row.cursor(oldest));
        var end = lines.isEmpty() ? null : lines.getFirst();
        var more = page.next() == null && end != null && end.endAt != null && end.looked == most;
        return more ? new Page<>(rows, new Cursor(end.endAt, end.endId).encoded()) : page;
    }
}
