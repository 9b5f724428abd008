package fi.luukku.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The month of all the teams.
 *
 * @param year what the small pictures show
 */
public record TeamsPage(YearMonth month, Year year, List<TeamLine> teams, Figures figures, boolean later) {

    public boolean isEmpty() {
        return teams.stream().allMatch(line -> line.months().isEmpty());
    }

    /** A team's picture in words. */
    public String spoken(TeamLine line) {
        return line.months().values().stream().map(month -> figures.month(month.month()) + ": " + figures.tenths(month.mean())).collect(Collectors.joining("; "));
    }
}
