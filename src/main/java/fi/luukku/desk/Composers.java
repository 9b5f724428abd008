package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.desk.TicketPanel.Composer;
import fi.luukku.desk.TicketPanel.Lines;
import fi.luukku.desk.TicketPanel.Written;
import fi.luukku.desk.TicketPanels.Attempt;
import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what stands where one writes: drafts, receivers, and what the last attempt left. */
@Component
class Composers {

    private final Drafts drafts;
    private final Addressees addressees;
    private final Agents agents;

    Composers(Drafts drafts, Addressees addressees, Agents agents) {
        this.drafts = drafts;
        this.addressees = addressees;
        this.agents = agents;
    }

    Composer composer(Viewer viewer, Ticket ticket, List<Message> messages, List<TicketEvent> log, Attempt attempt) {
        var mine = drafts.of(viewer, ticket.id()).stream().collect(Collectors.toMap(Draft::kind, Function.identity()));
        var receivers = receivers(ticket, addressees.answered(ticket, messages), mine.get(Draft.Kind.REPLY));
        var written = Arrays.stream(Draft.Kind.values())
            .collect(Collectors.toMap(Function.identity(), kind -> written(mine.get(kind), kind == Draft.Kind.REPLY ? receivers : null, attempt.kind() == kind ? attempt : Attempt.NONE)));
        return new Composer(viewer.is(Role.AGENT) ? attempt.kind() : Draft.Kind.NOTE, receivers, written,
            messages.isEmpty() ? 0 : messages.getLast().id().value(), attempt.newer(), attempt.problem(), attempt.stops(), mentionable(), version(viewer, messages, log));
    }

    /** Whom the writer chose, unless it was the customer anyway: they are answered at the address they wrote from last. */
    private Parties receivers(Ticket ticket, @Nullable Message answered, @Nullable Draft draft) {
        var customer = addressees.of(ticket, answered);
        if (draft == null || draft.parties().to().isEmpty()) return new Parties(null, List.of(customer), copied(answered, customer), List.of());
        var chosen = draft.parties();
        return new Parties(null, addressees.areCustomer(ticket, chosen.to()) ? List.of(customer) : chosen.to(), chosen.cc(), chosen.bcc());
    }

    private static List<Party> copied(@Nullable Message answered, Party customer) {
        return answered == null ? List.of() : answered.parties().cc().stream().filter(party -> !party.address().equals(customer.address())).toList();
    }

    private static Written written(@Nullable Draft draft, @Nullable Parties receivers, Attempt attempt) {
        var text = attempt.text() != null ? attempt.text() : draft == null ? "" : draft.text();
        var parties = receivers != null ? receivers : draft == null ? Parties.NONE : draft.parties();
        return new Written(text, attempt.lines() != null ? attempt.lines() : Lines.of(parties), draft == null ? List.of() : draft.attached());
    }

    private List<Agent> mentionable() {
        return agents.all().stream().filter(Agent::active).sorted(Comparator.comparing(Agent::name)).toList();
    }

    private static String version(Viewer viewer, List<Message> messages, List<TicketEvent> log) {
        var written = messages.stream().filter(message -> viewer.id().equals(message.agent())).count();
        var takenBack = log.stream().filter(event -> event.kind() == EventKind.REPLY_CANCELLED).count();
        return written + "." + takenBack;
    }
}
