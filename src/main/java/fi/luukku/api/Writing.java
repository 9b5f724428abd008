package fi.luukku.api;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Coach;
import fi.luukku.coach.Conversation;
import fi.luukku.coach.Finding;
import fi.luukku.coach.HouseBook;
import fi.luukku.coach.ReplyDraft;
import fi.luukku.coach.Severity;
import fi.luukku.coach.TicketDrafts;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a program has to say on a ticket. */
@Component
class Writing {

    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_REASON = 500;

    private final Tickets tickets;
    private final Timelines timelines;
    private final Replies replies;
    private final Notes notes;
    private final Addressees addressees;
    private final Lookup lookup;
    private final Uploads uploads;
    private final Coach coach;
    private final HouseBook house;
    private final TicketDrafts drafts;
    private final Clock clock;

    Writing(Tickets tickets, Timelines timelines, Replies replies, Notes notes, Addressees addressees, Lookup lookup, Uploads uploads, Coach coach, HouseBook house,
            TicketDrafts drafts, Clock clock) {
        this.tickets = tickets;
        this.timelines = timelines;
        this.replies = replies;
        this.notes = notes;
        this.addressees = addressees;
        this.lookup = lookup;
        this.uploads = uploads;
        this.coach = coach;
        this.house = house;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public Id<Message> reply(Viewer viewer, Id<Ticket> id, NewReply reply) {
        var ticket = tickets.get(viewer, id);
        viewer.require(Role.AGENT);
        var text = Check.text("text", reply.text(), Opening.LONGEST_TEXT);
        var parties = new Parties(null, to(viewer, ticket, reply), people("cc", reply.cc()), people("bcc", reply.bcc()));
        var files = uploads.keep(reply.attachments());
        var command = new ReplyCommand(text, parties, null, true, reply.sendAt(), false, Boolean.TRUE.equals(reply.close()), false, null, files,
            despite(stops(viewer, ticket, new TicketDrafts.Written(text, parties.to(), null, files.stream().map(file -> ReplyDraft.File.named(file.name())).toList())), reply.despite()));
        return switch (reply(viewer, id, command)) {
            case Replied.Accepted(var message) -> message;
            case Replied.Newer _ -> throw new Problem.Conflict("problem.api.newer");
        };
    }

    /** A program looks at no marks: what must not leave as it is stops it, and only without a reason. */
    private static ReplyCommand.@Nullable Despite despite(List<String> stops, @Nullable String reason) {
        var why = Check.optionalLine("despite", reason, LONGEST_REASON);
        if (stops.isEmpty()) return null;
        if (why == null || why.isBlank()) throw new Problem.Invalid("despite", "problem.api.stopped", String.join(", ", stops));
        return new ReplyCommand.Despite(stops, why);
    }

    /** The rules that say so. */
    private List<String> stops(Viewer viewer, Ticket ticket, TicketDrafts.Written written) {
        var draft = drafts.of(ticket, Conversation.of(timelines.messages(viewer, ticket.id())), written, clock.instant());
        return coach.review(draft, house.of(ticket.brand(), Set.of()), viewer.language()).findings().stream()
            .filter(finding -> finding.severity() == Severity.STOP).map(Finding::rule).distinct().toList();
    }

    private Replied reply(Viewer viewer, Id<Ticket> id, ReplyCommand command) {
        try {
            return replies.reply(viewer, id, command);
        } catch (Problem.Invalid wrong) {
            throw wrong.field().equals("at") ? new Problem.Invalid("sendAt", wrong.key(), wrong.arguments()) : wrong;
        }
    }

    private List<Party> to(Viewer viewer, Ticket ticket, NewReply reply) {
        if (reply.to() != null && reply.to().isEmpty()) throw new Problem.Invalid("to", "problem.no-recipient");
        if (reply.to() != null) return people("to", reply.to());
        var customer = addressees.of(ticket, addressees.answered(ticket, timelines.messages(viewer, ticket.id())));
        if (customer.address().isEmpty()) throw new Problem.Invalid("to", "problem.no-recipient");
        return List.of(customer);
    }

    private static List<Party> people(String field, @Nullable List<PersonShape> people) {
        if (people == null) return List.of();
        if (people.size() > MOST_PEOPLE) throw new Problem.Invalid(field, "problem.api.too-many", MOST_PEOPLE);
        if (people.stream().anyMatch(Objects::isNull)) throw new Problem.Invalid(field, "problem.required");
        return people.stream().map(person -> person.party(field)).toList();
    }

    @Transactional
    public Id<Message> note(Viewer viewer, Id<Ticket> id, NewNote note) {
        tickets.get(viewer, id);
        var text = Check.text("text", note.text(), Opening.LONGEST_TEXT);
        Set<Id<Agent>> mentioned = note.mentions() == null ? Set.of()
            : note.mentions().stream().map(who -> lookup.agent("mentions", who == null ? null : who.name())).collect(Collectors.toSet());
        return notes.note(viewer, id, text, mentioned, uploads.keep(note.attachments()));
    }
}
