package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Reach;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many tickets each view holds, from counters that are kept as tickets change. */
@Service
public class TicketCounts {

    /** The numbers beside the views. */
    public record Counts(long mine, long unassigned, long waiting, long snoozed, Map<Id<Team>, Long> teams) {

        public long team(Id<Team> team) {
            return teams.getOrDefault(team, 0L);
        }
    }

    private record Line(Id<Team> team, @Nullable Id<Agent> assignee, Status status, long n) {}

    private final JdbcClient db;

    TicketCounts(JdbcClient db) {
        this.db = db;
    }

    public Counts of(Viewer viewer) {
        var lines = db.sql("select team_id, assignee_id, status, sum(n) as n from ticket_count group by 1, 2, 3")
            .query((row, i) -> new Line(Id.of(row.getLong(1)), Id.in(row, "assignee_id"), Status.of(row.getString(3)), row.getLong(4)))
            .list().stream().filter(within(viewer)).toList();
        var teams = new HashMap<Id<Team>, Long>();
        lines.stream().filter(line -> line.status == Status.OPEN).forEach(line -> teams.merge(line.team, line.n, Long::sum));
        return new Counts(
            sum(lines, line -> line.status == Status.OPEN && Objects.equals(line.assignee, viewer.id())),
            sum(lines, line -> line.status == Status.OPEN && line.assignee == null),
            sum(lines, line -> line.status == Status.WAITING), sum(lines, line -> line.status == Status.SNOOZED), teams);
    }

    private static Predicate<Line> within(Viewer viewer) {
        return switch (viewer.reach()) {
            case Reach.Everything _ -> line -> true;
            case Reach.Teams(var teams, var agent) -> line -> teams.contains(line.team) || agent.equals(line.assignee);
            case Reach.Shared _ -> line -> false;
        };
    }

    private static long sum(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).mapToLong(Line::n).sum();
    }

    /** Folds the changes into one row a group. Whoever reads meanwhile sees the same sums. */
    @Transactional
    public void fold() {
        db.sql("""
                with gone as (delete from ticket_count returning *)
                insert into ticket_count select team_id, assignee_id, status, sum(n) from gone group by 1, 2, 3 having sum(n) <> 0""").update();
    }
}
