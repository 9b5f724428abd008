package fi.luukku.search;

import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.ReachCondition;
import fi.luukku.ticket.Status;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The index, read: block after block, within a viewer's reach. */
@Repository
class FoundTable {

    /** What is much older weighs half as much after this long. */
    private static final double HALF_LIFE_SECONDS = 180 * 86_400d;
    private static final int RARE = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /**
     * Of a ticket, none of its messages may have it; of a message, this one. "offset 0" keeps the planner from joining every
     * message there is.
     */
    private static final String NOTHING_BARRED = """
        not e.terms @@ cast(:barred as tsquery) and (e.kind not in ('ticket', 'order') or not exists (
          select from message m
          cross join lateral (select p.entry from search_place p where p.kind in ('message', 'note') and p.ref = m.id limit 1) p
          cross join lateral (select s.terms from search_entry s where s.id = p.entry limit 1) s
          where m.ticket_id = e.ticket_id and s.terms @@ cast(:barred as tsquery) offset 0))""";

    private final JdbcClient db;
    private final Teams teams;

    FoundTable(JdbcClient db, Teams teams) {
        this.db = db;
        this.teams = teams;
    }

    /**
     * @param looked how many fitted by their words, reached or not
     * @param oldest the lowest number among them
     */
    record Span(List<Found> found, int looked, long oldest) {}

    /**
     * What fits among the entries of some numbers; of many only the newest.
     *
     * @param low  above this
     * @param high up to this
     */
    Span span(Viewer viewer, Query query, boolean inParts, long low, long high, int most) {
        var parameters = new HashMap<String, Object>();
        var range = "e.id > " + low + " and e.id <= " + high;
        var within = tickets(viewer, query, parameters);
        var tagged = query.isOfTickets() && !query.asked().tags().isEmpty() ? rare(query.asked().tags()) : Optional.<Long[]>empty();
        // Each "limit 1" keeps the planner from reading a whole table for what a few look-ups tell.
        var sql = """
            with near as materialized (
              select e.id from search_entry e where %1$s and %2$s order by %6$s desc limit :most),
            fits as materialized (
              select e.* from near n cross join lateral (select * from search_entry e where e.id = n.id and %1$s limit 1) e where %3$s),
            reached as (
              select e.id, t.id as ticket from fits e cross join lateral (select * from ticket t where t.id = e.ticket_id limit 1) t where t.status <> 'merged' and %4$s
              union all
              select e.id, t.id from fits e cross join lateral (
                select t.id from ticket t where t.customer_id = any(array(select c.id from customer c where c.id = e.ref union all select c.id from customer c where c.merged_into = e.ref))
                  and t.status <> 'merged' and %4$s order by t.id + 0 desc limit 1) t where e.kind = 'customer')
            select e.id, e.kind, e.ref, e.at, r.ticket, %5$s as score, c.looked, c.oldest
            from (select count(*) as looked, min(id) as oldest from near) c left join (reached r join fits e on e.id = r.id) on true"""
            .formatted(range, matches(query, inParts, tagged, parameters), fits(query, inParts, parameters), within, score(query, inParts, parameters), order(query, tagged.isPresent()));
        parameters.put("most", most);
        var looked = new long[2];
        var found = db.sql(sql).params(parameters).query((row, n) -> {
            looked[0] = row.getLong("looked");
            looked[1] = row.getLong("oldest");
            return row.getString("kind") == null ? new Found(0, Kind.TICKET, 0, 0, java.time.Instant.EPOCH, 0)
                : new Found(row.getLong("id"), Kind.of(row.getString("kind")), row.getLong("ref"), row.getLong("ticket"), row.getTimestamp("at").toInstant(), row.getDouble("score"));
        }).list();
        return new Span(found.stream().filter(one -> one.entry() != 0).toList(), (int) looked[0], looked[1]);
    }

    /**
     * The words have an index of their own, and few tickets are looked up: "+ 0" has the planner ask those instead of going
     * through the numbers. Where nothing is asked of words, the first entries by number are the ones.
     */
    private static String order(Query query, boolean lookedUp) {
        return query.isOfTickets() && !lookedUp ? "e.id" : "e.id + 0";
    }

    private String matches(Query query, boolean inParts, Optional<Long[]> tagged, Map<String, Object> parameters) {
        var sql = new StringBuilder("true");
        var words = TsQuery.of(query, inParts);
        if (!words.isEmpty()) also(sql, "e.terms @@ cast(:query as tsquery)", parameters, Map.of("query", words.text()));
        if (query.isOfTickets()) sql.append(" and e.kind = 'ticket'");
        if (query.isOfMessages()) sql.append(" and e.kind in ('message', 'note')");
        tagged.ifPresent(few -> also(sql, """
            e.id = any(array(select p.entry from search_place p where p.kind = 'ticket' and p.ref = any(:tagged)))""", parameters, Map.of("tagged", few)));
        if (query.before() != null) also(sql, "e.at < :before", parameters, Map.of("before", start(query.before())));
        if (query.after() != null) also(sql, "e.at >= :after", parameters, Map.of("after", start(query.after())));
        return sql.toString();
    }

    /** What is asked only of what is near: however much of it falls out, no more is looked at. */
    private static String fits(Query query, boolean inParts, Map<String, Object> parameters) {
        var sql = new StringBuilder("true");
        var said = TsQuery.anywhere(query, inParts, "BCD");
        // By a subject the ticket itself is found, by a name the customer; a message only for something that it says. Unless
        // something is asked that only messages have: then the first one stands for its ticket.
        if (!said.isEmpty() && !query.isOfMessages()) also(sql, "(e.kind not in ('message', 'note') or e.terms @@ cast(:said as tsquery))", parameters, Map.of("said", said.text()));
        var barred = TsQuery.barred(query);
        if (!barred.isEmpty()) also(sql, NOTHING_BARRED, parameters, Map.of("barred", barred.text()));
        return sql.toString();
    }

    /** The tickets with these tags when they are few: they are looked up instead of looked through. */
    private Optional<Long[]> rare(List<String> tags) {
        var tagged = db.sql("select id from ticket where tags <> '{}' and tags @> cast(? as text[]) limit ?").params(tags.toArray(String[]::new), RARE + 1)
            .query(Long.class).list();
        return tagged.size() > RARE ? Optional.empty() : Optional.of(tagged.toArray(Long[]::new));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }

    private String tickets(Viewer viewer, Query query, Map<String, Object> parameters) {
        var reach = ReachCondition.of(viewer.reach());
        var sql = new StringBuilder(reach.sql());
        parameters.putAll(reach.parameters());
        tickets(query.asked(), "asked", "t.tags @> cast(:%s as text[])", "= any", sql, parameters);
        tickets(query.barred(), "barred", "not t.tags && cast(:%s as text[])", "<> all", sql, parameters);
        return sql.toString();
    }

    private void tickets(Query.Besides besides, String name, String tags, String among, StringBuilder sql, Map<String, Object> parameters) {
        if (!besides.tags().isEmpty()) also(sql, tags.formatted(name + "Tags"), parameters, Map.of(name + "Tags", besides.tags().toArray(String[]::new)));
        if (!besides.statuses().isEmpty()) also(sql, "t.status " + among + "(:" + name + "Statuses)", parameters, Map.of(name + "Statuses", besides.statuses().stream().map(Status::code).toArray(String[]::new)));
        if (!besides.teams().isEmpty()) also(sql, "t.team_id " + among + "(:" + name + "Teams)", parameters, Map.of(name + "Teams", named(besides.teams())));
    }

    /** By its name, or how that begins. */
    private Long[] named(List<String> names) {
        return teams.all().stream().filter(team -> names.stream().anyMatch(name -> team.name().toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))))
            .map(Team::id).map(Id::value).toArray(Long[]::new);
    }

    /**
     * How well it fits, less for what is old; of two that fit alike the newer. The logarithm makes the order of any two the
     * same at every time.
     */
    private static String score(Query query, boolean inParts, Map<String, Object> parameters) {
        var age = "extract(epoch from e.at)::double precision / " + HALF_LIFE_SECONDS / Math.log(2);
        var words = TsQuery.anywhere(query, inParts, "");
        if (words.isEmpty()) return age;
        parameters.put("words", words.text());
        return "ln(0.0001 + ts_rank('{0.2, 0.5, 0.7, 1}', e.terms, cast(:words as tsquery), 1)::double precision) + " + age;
    }

    private static void also(StringBuilder sql, String condition, Map<String, Object> all, Map<String, Object> parameters) {
        sql.append(" and ").append(condition);
        all.putAll(parameters);
    }
}
