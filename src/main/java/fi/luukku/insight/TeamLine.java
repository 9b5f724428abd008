package fi.luukku.insight;

import fi.luukku.access.Team;
import fi.luukku.coach.audit.TeamMonth;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team with its months that have replies. */
public record TeamLine(Team team, Map<YearMonth, TeamMonth> months) {

    public @Nullable TeamMonth in(YearMonth month) {
        return months.get(month);
    }

    public String path() {
        return "/insight/replies/" + team.id();
    }
}
