package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.People;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Turns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which team. Only what differs is changed, so that the audit log tells just that. */
@Service
class Crew {

    private final People people;
    private final Teams teams;
    private final Turns turns;

    Crew(People people, Teams teams, Turns turns) {
        this.people = people;
        this.teams = teams;
        this.turns = turns;
    }

    List<Team> teams() {
        return teams.all();
    }

    Set<Id<Team>> teamsOf(Id<Agent> agent) {
        return teams.all().stream().map(Team::id).filter(team -> membersOf(team).contains(agent)).collect(Collectors.toSet());
    }

    Set<Id<Agent>> membersOf(Id<Team> team) {
        return teams.members(team).stream().map(Agent::id).collect(Collectors.toSet());
    }

    boolean inTurn(Id<Team> team) {
        return turns.shared(team);
    }

    @Transactional
    void change(Agent agent, String name, Role role, Collection<Id<Team>> into, Viewer by) {
        by.require(Role.ADMIN);
        if (!agent.name().equals(name.strip())) people.rename(agent.id(), name, by);
        if (agent.role() != role) people.changeRole(agent.id(), role, by);
        var before = teamsOf(agent.id());
        into.stream().filter(team -> !before.contains(team)).forEach(team -> teams.join(team, agent.id(), by));
        before.stream().filter(team -> !into.contains(team)).forEach(team -> teams.leave(team, agent.id(), by));
    }

    @Transactional
    Team create(String name, boolean membersOnly, boolean inTurn, Collection<Id<Agent>> members, Viewer by) {
        var team = teams.create(name, membersOnly, by);
        turns.share(team.id(), inTurn, by);
        members.forEach(agent -> teams.join(team.id(), agent, by));
        return team;
    }

    @Transactional
    void change(Team team, String name, boolean membersOnly, boolean inTurn, Collection<Id<Agent>> members, Viewer by) {
        by.require(Role.ADMIN);
        turns.share(team.id(), inTurn, by);
        if (!team.name().equals(name.strip()) || team.membersOnly() != membersOnly) teams.change(team.id(), name, membersOnly, by);
        var before = membersOf(team.id());
        members.stream().filter(agent -> !before.contains(agent)).forEach(agent -> teams.join(team.id(), agent, by));
        before.stream().filter(agent -> !members.contains(agent)).forEach(agent -> teams.leave(team.id(), agent, by));
    }
}
