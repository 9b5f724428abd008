package fi.luukku.insight;

import fi.luukku.access.Team;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.AuditedReply;
import fi.luukku.coach.audit.TeamMonth;
import fi.luukku.kernel.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team's replies.
 *
 * @param months  those of the year that have replies
 * @param came    the statement whose replies are listed; null for all
 * @param further whether the list goes on from another page
 * @param samples the newest ones
 */
public record TeamPage(Team team, YearMonth month, Year year, Map<YearMonth, TeamMonth> months, boolean earlier, boolean later, @Nullable Statement came,
                       Page<AuditedReply> replies, boolean further, List<SampleLine> samples, Figures figures) {

    /** Below this a month says little of a team. */
    private static final int FEW = 10;

    /** Whether no reply of the team was ever read. */
    public boolean isEmpty() {
        return months.isEmpty() && !earlier && !later;
    }

    public @Nullable TeamMonth now() {
        return months.get(month);
    }

    public boolean few() {
        var now = now();
        return now != null && now.replies() < FEW;
    }

    public String path() {
        return "/insight/replies/" + team.id();
    }

    public String path(YearMonth other) {
        return path() + "?month=" + other;
    }

    /** To the replies behind a number. */
    public String path(YearMonth other, @Nullable Statement statement) {
        return path(other) + (statement == null ? "" : "&statement=" + statement.code()) + "#replies";
    }

    public String next() {
        return path(month) + (came == null ? "" : "&statement=" + came.code()) + "&after=" + replies.next() + "#replies";
    }

    public String file() {
        return path() + "/replies-file?month=" + month + (came == null ? "" : "&statement=" + came.code());
    }
}
