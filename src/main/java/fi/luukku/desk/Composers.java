package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.desk.TicketPanel.Composer;
import fi.luukku.desk.TicketPanel.Lines;
import fi.luukku.desk.TicketPanel.ReplyAll;
import fi.luukku.desk.TicketPanel.Written;
import fi.luukku.desk.TicketPanels.Attempt;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what stands where one writes: drafts, receivers, and what the last attempt left. */
@Component
class Composers {

    private final Drafts drafts;
    private final Addressees addressees;
    private final Notes notes;

    Composers(Drafts drafts, Addressees addressees, Notes notes) {
        this.drafts = drafts;
        this.addressees = addressees;
        this.notes = notes;
    }

    Composer composer(Viewer viewer, Ticket ticket, List<Message> messages, List<TicketEvent> log, Attempt attempt) {
        var mine = drafts.of(viewer, ticket.id()).stream().collect(Collectors.toMap(Draft::kind, Function.identity()));
        var answered = addressees.answered(ticket, messages);
        var others = addressees.others(ticket, answered);
        var customer = addressees.of(ticket, answered);
        var receivers = receivers(ticket, customer, addressees.answersAll(answered, others) ? others : List.of(), mine.get(Draft.Kind.REPLY));
        var written = Arrays.stream(Draft.Kind.values())
            .collect(Collectors.toMap(Function.identity(), kind -> written(mine.get(kind), kind == Draft.Kind.REPLY ? receivers : null, attempt.kind() == kind ? attempt : Attempt.NONE)));
        return new Composer(mode(viewer, mine.keySet(), attempt), receivers, replyAll(customer, others, receivers), written,
            messages.isEmpty() ? 0 : messages.getLast().id().value(), attempt.newer(), attempt.problem(), attempt.stops(), notes.mentionable(viewer, ticket.id()), attempt.opened(), version(viewer, messages, log));
    }

    /** Where something is begun: a question to somebody outside is not hidden behind an empty answer. */
    private static Draft.Kind mode(Viewer viewer, Set<Draft.Kind> begun, Attempt attempt) {
        if (!viewer.is(Role.AGENT)) return Draft.Kind.NOTE;
        var asksOutside = attempt.kind() == Draft.Kind.REPLY && begun.contains(Draft.Kind.FORWARD) && !begun.contains(Draft.Kind.REPLY);
        return asksOutside ? Draft.Kind.FORWARD : attempt.kind();
    }

    /** Whom the writer chose, unless it was the customer anyway: they are answered at the address they wrote from last. */
    private Parties receivers(Ticket ticket, Party customer, List<Party> copied, @Nullable Draft draft) {
        if (draft == null || draft.parties().to().isEmpty()) return new Parties(null, List.of(customer), copied, List.of());
        var chosen = draft.parties();
        return new Parties(null, addressees.areCustomer(ticket, chosen.to()) ? List.of(customer) : chosen.to(), chosen.cc(), chosen.bcc());
    }

    private static @Nullable ReplyAll replyAll(Party customer, List<Party> others, Parties receivers) {
        if (others.isEmpty()) return null;
        var toCustomer = receivers.to().equals(List.of(customer));
        var all = addresses(receivers.cc()).equals(addresses(others));
        return new ReplyAll(AddressLine.write(List.of(customer)), AddressLine.write(others), toCustomer && all ? Boolean.TRUE : toCustomer && receivers.cc().isEmpty() ? Boolean.FALSE : null);
    }

    private static Set<String> addresses(List<Party> parties) {
        return parties.stream().map(Party::address).collect(Collectors.toSet());
    }

    private static Written written(@Nullable Draft draft, @Nullable Parties receivers, Attempt attempt) {
        var text = attempt.text() != null ? attempt.text() : draft == null ? "" : draft.text();
        var lines = draft != null && (receivers == null || draft.typed() != null) ? Lines.of(draft) : Lines.of(receivers == null ? Parties.NONE : receivers);
        return new Written(text, attempt.lines() != null ? attempt.lines() : lines, draft == null ? List.of() : draft.attached(), UUID.randomUUID().toString());
    }

    private static String version(Viewer viewer, List<Message> messages, List<TicketEvent> log) {
        var written = messages.stream().filter(message -> viewer.id().equals(message.agent())).count();
        var takenBack = log.stream().filter(event -> event.kind() == EventKind.REPLY_CANCELLED).count();
        return written + "." + takenBack;
    }
}
