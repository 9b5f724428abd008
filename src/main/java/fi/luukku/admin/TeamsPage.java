package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The teams, or one of them.
 *
 * @param team   null on the list and for a new one
 * @param agents who can be a member
 */
public record TeamsPage(List<Team> teams, Map<Id<Team>, List<Agent>> members, @Nullable Team team, List<Agent> agents, Form form) {}
