package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the changes that one request asks for, by the verbs that the desk uses. */
@Component
class Changes {

    private final Tickets tickets;
    private final Ownership ownership;
    private final Closures closures;
    private final Snoozes snoozes;
    private final Marks marks;
    private final Lookup lookup;

    Changes(Tickets tickets, Ownership ownership, Closures closures, Snoozes snoozes, Marks marks, Lookup lookup) {
        this.tickets = tickets;
        this.ownership = ownership;
        this.closures = closures;
        this.snoozes = snoozes;
        this.marks = marks;
        this.lookup = lookup;
    }

    @Transactional
    public Ticket make(Viewer viewer, Ticket ticket, TicketChange change) {
        viewer.require(Role.AGENT);
        if (change.subject() != null) tickets.rename(viewer, ticket.id(), Check.line("subject", change.subject(), Opening.LONGEST_SUBJECT));
        if (change.priority() != null) marks.prioritise(viewer, ticket.id(), change.priority());
        if (change.tags() != null) tag(viewer, ticket, Tags.of(change.tags()));
        if (change.status() != null) step(viewer, ticket, change);
        // Last: the new owner's tickets may be out of the caller's reach.
        if (change.owner() != null) own(viewer, ticket, change.owner());
        return tickets.get(ticket.id());
    }

    private void tag(Viewer viewer, Ticket ticket, List<String> tags) {
        ticket.tags().stream().filter(tag -> !tags.contains(tag)).forEach(tag -> marks.untag(viewer, ticket.id(), tag));
        tags.forEach(tag -> marks.tag(viewer, ticket.id(), tag));
    }

    private void step(Viewer viewer, Ticket ticket, TicketChange change) {
        switch (change.status()) {
            case OPEN -> open(viewer, ticket);
            case SNOOZED -> snoozes.snooze(viewer, ticket.id(), change.until());
            case CLOSED -> close(viewer, ticket, change);
            case SPAM -> closures.spam(viewer, ticket.id(), true);
        }
    }

    private void open(Viewer viewer, Ticket ticket) {
        switch (ticket.status()) {
            case OPEN -> {}
            case CLOSED -> closures.reopen(viewer, ticket.id());
            case SNOOZED -> snoozes.wake(viewer, ticket.id());
            case SPAM -> closures.spam(viewer, ticket.id(), false);
            case WAITING, MERGED -> throw new Problem.Conflict("problem.api.not-openable");
        }
    }

    private void close(Viewer viewer, Ticket ticket, TicketChange change) {
        if (change.reason() == null) throw new Problem.Invalid("reason", "problem.required");
        closures.close(viewer, ticket.id(), change.reason(), Check.optional("explanation", change.explanation(), 2000));
    }

    private void own(Viewer viewer, Ticket ticket, TicketChange.Owner owner) {
        var team = owner.team() == null ? ticket.team() : lookup.team("owner.team", owner.team().name()).id();
        var agent = owner.agent() == null ? ticket.assignee()
            : owner.agent().name() == null ? null : lookup.agent("owner.agent", owner.agent().name());
        ownership.assign(viewer, ticket.id(), team, agent);
    }
}
