package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Set;

/** One who works here. @param in the teams they are in */
public record PersonPage(Agent agent, List<Team> teams, Set<Id<Team>> in, Form form, List<InvitationLink> links) {}
