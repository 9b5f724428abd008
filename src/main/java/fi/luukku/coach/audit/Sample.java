package fi.luukku.coach.audit;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Replies of a team's month drawn at random.
 *
 * @param seed the same draws the same again, from the same replies
 */
public record Sample(Id<Sample> id, Id<Team> team, YearMonth month, long seed, Id<Agent> drawnBy, Instant drawnAt) {}
