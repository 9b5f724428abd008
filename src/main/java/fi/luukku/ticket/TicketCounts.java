package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Reach;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many tickets each view holds, from counters that are kept as tickets change. */
@Service
public class TicketCounts {

    /** The numbers beside the views. */
    public static final class Counts {

        private final List<Line> lines;
        private final Id<Agent> viewer;

        private Counts(List<Line> lines, Id<Agent> viewer) {
            this.lines = lines;
            this.viewer = viewer;
        }

        public long mine() {
            return sum(line -> line.status == Status.OPEN && Objects.equals(line.assignee, viewer));
        }

        public long unassigned() {
            return sum(line -> line.status == Status.OPEN && (line.assignee == null || line.gone));
        }

        public long waiting() {
            return sum(line -> line.status == Status.WAITING);
        }

        public long snoozed() {
            return sum(line -> line.status == Status.SNOOZED);
        }

        public long team(Id<Team> team) {
            return sum(line -> line.status == Status.OPEN && line.team.equals(team));
        }

        public long channel(Channel channel) {
            return sum(line -> line.status == Status.OPEN && line.channel == channel);
        }

        /** How many a filter lets through, or null when the counters don't know. */
        public @Nullable Long of(ViewFilter filter) {
            return filter.counted() ? Long.valueOf(sum(line -> line.fits(filter, viewer))) : null;
        }

        private long sum(Predicate<Line> which) {
            return lines.stream().filter(which).mapToLong(Line::n).sum();
        }
    }

    private record Line(Id<Team> team, @Nullable Id<Agent> assignee, Status status, Channel channel, boolean gone, long n) {

        boolean fits(ViewFilter filter, Id<Agent> viewer) {
            return filter.within().contains(status) && (filter.team() == null || filter.team().equals(team))
                && (filter.channels().isEmpty() || filter.channels().contains(channel))
                && (filter.whose() == ViewFilter.Whose.ANYONE || Objects.equals(assignee, filter.assignee(viewer)));
        }
    }

    private final JdbcClient db;
    private volatile Set<Channel> channels = Set.of();

    TicketCounts(JdbcClient db) {
        this.db = db;
    }

    public Counts of(Viewer viewer) {
        var lines = db.sql("""
                select team_id, assignee_id, status, channel, coalesce(assignee_id in (%s), false) as gone, sum(n) as n
                from ticket_count group by 1, 2, 3, 4""".formatted(ViewCondition.GONE))
            .query((row, i) -> new Line(Id.of(row.getLong(1)), Id.in(row, "assignee_id"), Status.of(row.getString(3)), Channel.of(row.getString(4)), row.getBoolean(5), row.getLong(6)))
            .list();
        // What was in use is so for ever: they are asked for anew only when something has come by another.
        if (!channels.containsAll(lines.stream().map(Line::channel).toList())) channels = known();
        return new Counts(lines.stream().filter(within(viewer)).toList(), viewer.id());
    }

    /** The channels something has ever come in by. */
    public List<Channel> channelsInUse() {
        if (channels.isEmpty()) channels = known();
        return channels.stream().sorted().toList();
    }

    private Set<Channel> known() {
        return db.sql("select channel from channel_in_use").query((row, n) -> Channel.of(row.getString(1))).set();
    }

    private static Predicate<Line> within(Viewer viewer) {
        return switch (viewer.reach()) {
            case Reach.Everything _ -> line -> true;
            case Reach.Teams(var teams, var agent) -> line -> teams.contains(line.team) || agent.equals(line.assignee);
            case Reach.Shared _ -> line -> false;
        };
    }

    /** Folds the changes into one row a group. Whoever reads meanwhile sees the same sums. */
    @Transactional
    public void fold() {
        db.sql("""
                with gone as (delete from ticket_count returning *)
                insert into ticket_count (team_id, assignee_id, status, channel, n)
                select team_id, assignee_id, status, channel, sum(n) from gone group by 1, 2, 3, 4 having sum(n) <> 0""").update();
    }
}
