package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Invitation;
import fi.luukku.access.Team;
import fi.luukku.channel.email.LinkLetter;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Map;

/** Who works here, who is invited, and the form that invites. */
public record PeoplePage(List<Agent> agents, Map<Id<Agent>, List<String>> teamsOf, List<Invitation> invitations,
                         Map<Id<Invitation>, LinkLetter> letters, List<Team> teams, Form form, List<InvitationLink> links) {

    public List<Agent> present() {
        return agents.stream().filter(Agent::active).toList();
    }

    public List<Agent> left() {
        return agents.stream().filter(agent -> !agent.active()).toList();
    }
}
