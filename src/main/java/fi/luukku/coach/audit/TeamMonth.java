package fi.luukku.coach.audit;

import fi.luukku.access.Team;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Id;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How a team's replies of a month read together.
 *
 * @param replies how many, at least one
 * @param points  of the bingo, all together
 * @param came    how many replies each statement came true of
 * @param factors sincerity, caring, responsibility and their product, summed in thousandths
 */
public record TeamMonth(Id<Team> team, YearMonth month, long replies, long points, Map<Statement, Long> came, Factors factors) {

    public record Factors(long sincerity, long caring, long responsibility, long total) {}

    /** Points a reply, from 0 to 6. */
    public double mean() {
        return (double) points / replies;
    }

    /** The level that the mean is nearest to. */
    public String level() {
        return Bingo.level(Math.round(mean()));
    }

    public long came(Statement statement) {
        return came.getOrDefault(statement, 0L);
    }

    /** Whole percent of the replies. */
    public long share(Statement statement) {
        return Math.round(100.0 * came(statement) / replies);
    }

    /** What came true most often, if anything did. */
    public Optional<Statement> first() {
        return Arrays.stream(Statement.values()).filter(statement -> came(statement) > 0).min(Comparator.comparingLong((Statement statement) -> -came(statement)));
    }

    /** A mean of a factor, from 0 to 100. */
    public long hundredths(long sum) {
        return Math.round(sum / 10.0 / replies);
    }
}
