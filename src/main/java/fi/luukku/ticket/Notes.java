package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes: what is said inside the house about a ticket. They never leave it. */
@Service
public class Notes {

    /** Someone was named in a note. */
    public record Mention(Id<Ticket> ticket, Id<Message> message, String subject, String author, String text) {}

    private final Reachable reachable;
    private final TicketTable tickets;
    private final MessageTable messages;
    private final Drafts drafts;
    private final Shares shares;
    private final Agents agents;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Notes(Reachable reachable, TicketTable tickets, MessageTable messages, Drafts drafts, Shares shares, Agents agents, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.messages = messages;
        this.drafts = drafts;
        this.shares = shares;
        this.agents = agents;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Anyone who may see the ticket may write one, collaborators too. Those mentioned are told of it, and get to see the
     * ticket; a collaborator, who may let in nobody, mentions only those who see it already.
     */
    @Transactional
    public Id<Message> note(Viewer viewer, Id<Ticket> id, String text, Set<Id<Agent>> mentioned, List<Enclosure> enclosures) {
        if (text.isBlank()) throw new Problem.Invalid("text", "problem.empty-note");
        var ticket = reachable.locked(viewer, id);
        var outside = mentioned.stream().filter(agent -> !shares.reaches(agent, id)).toList();
        if (!outside.isEmpty() && !viewer.is(Role.AGENT)) throw new Problem.Invalid("mentions", "problem.mention-outside", names(outside));
        var message = write(viewer.agent(), ticket, text.strip(), enclosures);
        mentioned.forEach(agent -> mention(ticket, message, agent));
        drafts.discard(viewer, id, Draft.Kind.NOTE);
        log.write(id, EventKind.NOTED, Actor.agent(viewer.id()), message, null, Map.of());
        outside.forEach(agent -> shares.open(viewer, id, agent));
        return message;
    }

    /** Whom the viewer may mention: who works here, and for a collaborator who sees the ticket. */
    public List<Agent> mentionable(Viewer viewer, Id<Ticket> id) {
        return agents.all().stream().filter(Agent::active).filter(agent -> viewer.is(Role.AGENT) || shares.reaches(agent.id(), id))
            .sorted(Comparator.comparing(Agent::name)).toList();
    }

    private String names(List<Id<Agent>> people) {
        return people.stream().map(agent -> agents.get(agent).name()).sorted().collect(Collectors.joining(", "));
    }

    Id<Message> write(Agent author, Ticket ticket, String text, List<Enclosure> enclosures) {
        var message = messages.insert(new Message(Id.of(0), ticket.id(), Message.Direction.NOTE, Message.Audience.INTERNAL,
            Channel.NOTE, author.id(), null, author.name(), null, text, text.length(), text.length(), Parties.NONE, null, null,
            null, false, null, null, "", Set.of(), clock.instant(), enclosures), clock.instant());
        tickets.wrote(ticket.id(), message, ticket.snippet(), clock.instant());
        return message;
    }

    private void mention(Ticket ticket, Id<Message> message, Id<Agent> agent) {
        db.sql("insert into mention (message_id, ticket_id, agent_id, at) values (?, ?, ?, ?) on conflict do nothing")
            .params(message.value(), ticket.id().value(), agent.value(), Timestamp.from(clock.instant())).update();
    }

    /** A mention is no way in: of what has moved out of reach it tells nothing. */
    public List<Mention> unseen(Viewer viewer) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select m.ticket_id, m.message_id, t.subject, w.author, w.text from mention m
                join ticket t on t.id = m.ticket_id join message w on w.id = m.message_id
                where m.agent_id = :me and m.seen_at is null and %s order by m.at desc limit 50""".formatted(reach.sql()))
            .params(reach.parameters()).param("me", viewer.id().value())
            .query((row, n) -> new Mention(Id.of(row.getLong(1)), Id.of(row.getLong(2)), row.getString(3), row.getString(4),
                Snippet.of(row.getString(5))))
            .list();
    }
}
