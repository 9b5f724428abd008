package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a ticket, and who else follows it. */
@Service
public class Ownership {

    private final Reachable reachable;
    private final TicketTable tickets;
    private final Notes notes;
    private final Shares shares;
    private final Turns turns;
    private final Agents agents;
    private final Teams teams;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Ownership(Reachable reachable, TicketTable tickets, Notes notes, Shares shares, Turns turns, Agents agents, Teams teams, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.notes = notes;
        this.shares = shares;
        this.turns = turns;
        this.agents = agents;
        this.teams = teams;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    /** Gives the ticket to a team, and to a person of any team if one is named. */
    @Transactional
    public void assign(Viewer viewer, Id<Ticket> id, Id<Team> team, @Nullable Id<Agent> assignee) {
        move(viewer, id, team, assignee, EventKind.ASSIGNED, null);
    }

    /** The same with a word to the next owner, which stays on the ticket as a note. */
    @Transactional
    public void handOver(Viewer viewer, Id<Ticket> id, Id<Team> team, @Nullable Id<Agent> assignee, String word) {
        if (word.isBlank()) throw new Problem.Invalid("word", "problem.hand-over-word");
        var ticket = reachable.locked(viewer, id);
        var note = notes.write(viewer.agent(), ticket, word.strip(), List.of());
        move(viewer, id, team, assignee, EventKind.HANDED_OVER, note);
    }

    @Transactional
    public void take(Viewer viewer, Id<Ticket> id) {
        assign(viewer, id, reachable.ticket(viewer, id).team(), viewer.id());
    }

    private void move(Viewer viewer, Id<Ticket> id, Id<Team> team, @Nullable Id<Agent> assignee, EventKind kind, @Nullable Id<Message> note) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        teams.get(team);
        if (assignee != null) check(agents.get(assignee));
        if (ticket.team().equals(team) && Objects.equals(ticket.assignee(), assignee)) return;
        tickets.owner(id, team, assignee, clock.instant());
        followedByThoseWhoReach(id);
        log.write(id, kind, Actor.agent(viewer.id()), note, null, change(ticket, team, assignee));
        if (assignee == null && !ticket.team().equals(team)) turns.awaits(id);
    }

    /** Whoever answers for a ticket must be able to open and to answer it. */
    private static void check(Agent assignee) {
        if (!assignee.active()) throw new Problem.Invalid("assignee", "problem.left");
        if (!assignee.role().atLeast(Role.AGENT)) throw new Problem.Invalid("assignee", "problem.collaborator-owner", assignee.name());
    }

    /** Following is no way in: whoever can't see a ticket any more has lost sight of it for good, also when it comes back. */
    private void followedByThoseWhoReach(Id<Ticket> id) {
        company(id).followers().stream().filter(agent -> !shares.reaches(agent.id(), id)).forEach(agent -> unfollow(id, agent.id()));
    }

    private static Map<String, String> change(Ticket ticket, Id<Team> team, @Nullable Id<Agent> assignee) {
        var data = new HashMap<String, String>();
        data.put("from-team", ticket.team().toString());
        data.put("team", team.toString());
        if (ticket.assignee() != null) data.put("from-agent", ticket.assignee().toString());
        if (assignee != null) data.put("agent", assignee.toString());
        return data;
    }

    @Transactional
    public void follow(Viewer viewer, Id<Ticket> id, boolean follow) {
        reachable.ticket(viewer, id);
        if (follow) startFollowing(id, viewer.id());
        else unfollow(id, viewer.id());
    }

    private void startFollowing(Id<Ticket> id, Id<Agent> agent) {
        db.sql("insert into follower (ticket_id, agent_id, at) values (?, ?, ?) on conflict do nothing")
            .params(id.value(), agent.value(), Timestamp.from(clock.instant())).update();
    }

    private void unfollow(Id<Ticket> id, Id<Agent> agent) {
        db.sql("delete from follower where ticket_id = ? and agent_id = ?").params(id.value(), agent.value()).update();
    }

    /** Who besides its owner has to do with a ticket. @param shared see just this one */
    public record Company(List<Agent> followers, List<Agent> shared) {}

    public Company company(Id<Ticket> id) {
        var people = db.sql("""
                select agent_id, true as follows, at from follower where ticket_id = :id
                union all select agent_id, false, at from share where ticket_id = :id order by at""")
            .param("id", id.value()).query((row, n) -> Map.entry(row.getLong(1), row.getBoolean(2))).list();
        return new Company(named(people, true), named(people, false));
    }

    private List<Agent> named(List<Map.Entry<Long, Boolean>> people, boolean following) {
        return people.stream().filter(one -> one.getValue() == following)
            .flatMap(one -> agents.all().stream().filter(agent -> agent.id().value() == one.getKey())).toList();
    }

    /** Lets someone outside the team, such as a collaborator, see this one ticket. */
    @Transactional
    public void share(Viewer viewer, Id<Ticket> id, Id<Agent> with) {
        viewer.require(Role.AGENT);
        reachable.ticket(viewer, id);
        shares.open(viewer, id, with);
    }

    @Transactional
    public void unshare(Viewer viewer, Id<Ticket> id, Id<Agent> with) {
        viewer.require(Role.AGENT);
        reachable.ticket(viewer, id);
        db.sql("delete from share where ticket_id = ? and agent_id = ?").params(id.value(), with.value()).update();
        followedByThoseWhoReach(id);
        log.write(id, EventKind.UNSHARED, Actor.agent(viewer.id()), null, null, Map.of("agent", with.toString(), "name", agents.get(with).name()));
    }
}
