package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers: pressed, held for a moment so that they can be taken back, let go. */
@Service
public class Replies {

    public static final Duration UNDO = Duration.ofSeconds(10);

    /** Longer than any answer, and as much as is read for secrets before it leaves. */
    private static final int LONGEST = 100_000;
    /** Nobody remembers an answer written longer ago: such a time is a slip. */
    private static final Duration LATEST = Duration.ofDays(366);

    private final Reachable reachable;
    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final ReleaseTable releases;
    private final Snoozes snoozes;
    private final Closures closures;
    private final Drafts drafts;
    private final EventLog log;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Replies(Reachable reachable, TicketTable tickets, MessageTable messages, Participants participants, ReleaseTable releases,
            Snoozes snoozes, Closures closures, Drafts drafts, EventLog log, ApplicationEventPublisher publisher, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.releases = releases;
        this.snoozes = snoozes;
        this.closures = closures;
        this.drafts = drafts;
        this.log = log;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    public Replied reply(Viewer viewer, Id<Ticket> id, ReplyCommand command) {
        viewer.require(Role.AGENT);
        check(command);
        var ticket = reachable.locked(viewer, id);
        if (ticket.status() == Status.MERGED) throw new Problem.Conflict("problem.merged");
        var unseen = command.anyway() || command.seen() == null ? Optional.<Id<Message>>empty() : unseen(ticket, command, viewer);
        if (unseen.isPresent()) return new Replied.Newer(unseen.get());
        var message = write(viewer.agent(), ticket, command);
        participants.add(id, command.parties().receivers(), command.outsider());
        drafts.discard(viewer, id, command.outsider() ? Draft.Kind.FORWARD : Draft.Kind.REPLY);
        letGo(ticket, message, viewer.agent(), command);
        if (command.despite() != null) {
            log.write(id, EventKind.SENT_DESPITE, Actor.agent(viewer.id()), message, null,
                Map.of("rules", String.join(", ", command.despite().rules()), "reason", command.despite().reason()));
        }
        return new Replied.Accepted(message);
    }

    /** Writes an answer that was sent elsewhere, long ago: it goes on the ticket and nowhere else. */
    @Transactional
    public Id<Message> bring(Viewer viewer, Id<Ticket> id, ReplyCommand command) {
        var ticket = reachable.locked(viewer, id);
        var message = write(viewer.agent(), ticket, command);
        participants.add(id, command.parties().receivers(), command.outsider());
        messages.delivery(message, Message.Delivery.SENT, null);
        tickets.answered(id, command.thenClose() ? Status.CLOSED : Status.WAITING);
        log.write(id, EventKind.REPLIED, Actor.agent(viewer.id()), message, null, Map.of());
        return message;
    }

    private static void check(ReplyCommand command) {
        if (command.text().isBlank()) throw new Problem.Invalid("text", command.outsider() ? "problem.empty-question" : "problem.empty-reply");
        if (command.text().length() > LONGEST) throw new Problem.Invalid("text", "problem.too-long", LONGEST);
        if (command.parties().receivers().findAny().isEmpty()) throw new Problem.Invalid("to", "problem.no-recipient");
    }

    /** What came, or what a colleague has answered the customer already. */
    private Optional<Id<Message>> unseen(Ticket ticket, ReplyCommand command, Viewer viewer) {
        if (ticket.newestIn() != null && ticket.newestIn().value() > command.seen().value()) return Optional.of(ticket.newestIn());
        return command.outsider() ? Optional.empty() : messages.answeredSince(ticket.id(), command.seen(), viewer.id());
    }

    private Id<Message> write(Agent agent, Ticket ticket, ReplyCommand command) {
        var text = command.text().strip();
        var delivery = command.at() != null ? Message.Delivery.LATER : Message.Delivery.HELD;
        var audience = command.outsider() ? Message.Audience.OUTSIDER : Message.Audience.CUSTOMER;
        var message = messages.insert(new Message(Id.of(0), ticket.id(), Message.Direction.OUT, audience,
            ticket.channel().answer(), agent.id(), null, agent.name(), command.subject(), text, text.length(), text.length(),
            command.parties(), null, ticket.newestIn(), null, false, delivery, null, "", Set.of(), clock.instant(), command.enclosures()),
            clock.instant());
        tickets.wrote(ticket.id(), message, Snippet.of(text), clock.instant());
        return message;
    }

    private void letGo(Ticket ticket, Id<Message> message, Agent by, ReplyCommand command) {
        if (command.at() != null) {
            checkTime(command.at());
            releases.hold(message, ticket, command.at(), true, command.thenClose());
        } else {
            if (!command.outsider()) answered(ticket, by, command.thenClose());
            releases.hold(message, ticket, clock.instant().plus(command.undoable() ? UNDO : Duration.ZERO), false, command.thenClose());
            if (!command.undoable()) release(releases.take(message).orElseThrow());
        }
        publisher.publishEvent(new TicketChanged(ticket.id()));
    }

    private void checkTime(Instant at) {
        if (!at.isAfter(clock.instant())) throw new Problem.Invalid("at", "problem.past");
        if (at.isAfter(clock.instant().plus(LATEST))) throw new Problem.Invalid("at", "problem.too-far-ahead");
    }

    private void answered(Ticket ticket, Agent by, boolean close) {
        tickets.answered(ticket.id(), close ? Status.CLOSED : Status.WAITING);
        // Who answers first owns the matter: the next message of the customer finds somebody.
        if (ticket.assignee() == null) tickets.owner(ticket.id(), ticket.team(), by.id(), clock.instant());
    }

    /** Takes a held reply back. Its text returns to the writer as a draft. */
    @Transactional
    public void undo(Viewer viewer, Id<Ticket> id, Id<Message> messageId) {
        viewer.require(Role.AGENT);
        reachable.locked(viewer, id);
        var message = messages.get(messageId).filter(m -> m.ticket().equals(id)).orElseThrow(Problem.NotFound::new);
        var held = releases.take(messageId).orElseThrow(() -> new Problem.Conflict("problem.already-sent"));
        takeBack(held, message);
        log.write(id, EventKind.REPLY_CANCELLED, Actor.agent(viewer.id()), null, "why.undone", Map.of());
    }

    /** What did not arrive becomes the viewer's draft; the message stays as it was. */
    @Transactional
    public void again(Viewer viewer, Id<Ticket> id, Id<Message> messageId) {
        viewer.require(Role.AGENT);
        reachable.locked(viewer, id);
        var message = messages.get(messageId).filter(m -> m.ticket().equals(id)).orElseThrow(Problem.NotFound::new);
        if (message.delivery() == null || !message.delivery().trouble()) throw new Problem.Conflict("problem.already-sent");
        drafts.restore(message, viewer.id());
    }

    /** The customer wrote first: what was to leave later is cancelled, kept as its writer's draft, and said. */
    void cancelLater(List<Id<Ticket>> tickets) {
        releases.takeLater(tickets).forEach(held -> {
            takeBack(held, messages.get(held.message()).orElseThrow());
            log.write(held.ticket(), EventKind.REPLY_CANCELLED, Actor.SYSTEM, null, "why.customer-wrote-first", Map.of());
        });
    }

    private void takeBack(ReleaseTable.Held held, Message message) {
        var ticket = tickets.lock(held.ticket()).orElseThrow();
        drafts.restore(message);
        messages.delete(message.id());
        tickets.recount(held.ticket());
        if (!held.later() && message.audience() == Message.Audience.CUSTOMER) unanswer(held, ticket);
    }

    /** As it stood before, unless something has happened to the ticket since: then only the customer waits again who waited. */
    private void unanswer(ReleaseTable.Held held, Ticket ticket) {
        var asLeft = held.ticket().equals(held.pressedOn()) && ticket.status() == held.after() && ticket.waitingSince() == null;
        if (asLeft) tickets.unanswered(ticket.id(), held.before(), held.waitingSince());
        else if (held.waitingSince() != null) tickets.unanswered(ticket.id(), Status.OPEN, earlier(held.waitingSince(), ticket.waitingSince()));
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** Lets go what has waited its time. */
    @Transactional
    public void releaseDue() {
        releases.takeDue(clock.instant(), 100).forEach(this::release);
    }

    private void release(ReleaseTable.Held held) {
        var message = messages.get(held.message()).orElseThrow();
        messages.delivery(message.id(), Message.Delivery.QUEUED, null);
        messages.sentAt(message.id(), clock.instant());
        var outsider = message.audience() == Message.Audience.OUTSIDER;
        var by = message.agent() == null ? Actor.SYSTEM : Actor.agent(message.agent());
        log.write(held.ticket(), EventKind.REPLIED, by, message.id(), outsider ? "why.outsider" : null, Map.of());
        if (!outsider) settle(held, message);
        publisher.publishEvent(new ReplyQueued(held.ticket(), message.id(), message.channel()));
    }

    /** What becomes of a ticket whose answer has left and can't be taken back any more. */
    private void settle(ReleaseTable.Held held, Message answer) {
        var ticket = tickets.lock(held.ticket()).orElseThrow();
        var status = held.later() ? afterLater(held, ticket) : ticket.status();
        if (held.later()) tickets.answered(ticket.id(), status);
        if (status != Status.SNOOZED) snoozes.clear(ticket.id());
        // The customer may have written in the moment between.
        if (held.thenClose() && status == Status.CLOSED && (held.later() || ticket.waitingSince() == null)) closures.closedBy(answer);
    }

    /** Somebody may have closed it meanwhile, or put it aside until they want to see it again. */
    private static Status afterLater(ReleaseTable.Held held, Ticket ticket) {
        if (held.thenClose() && ticket.status().live()) return Status.CLOSED;
        return ticket.status() == Status.OPEN ? Status.WAITING : ticket.status();
    }

    /** When a held or later reply leaves. */
    public java.util.Optional<Instant> leaves(Id<Message> message) {
        return releases.due(message);
    }
}
