package fi.luukku.desk;

import fi.luukku.access.Absences;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Presence;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import fi.luukku.ticket.Timelines;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers one ticket with all that its screen shows. */
@Component
class TicketPanels {

    private final Timelines timelines;
    private final SidePanels sides;
    private final Drafts drafts;
    private final Replies replies;
    private final Snoozes snoozes;
    private final Closures closures;
    private final Presence presence;
    private final Customers customers;
    private final Agents agents;
    private final Teams teams;
    private final Brands brands;
    private final Absences absences;
    private final Clock clock;

    TicketPanels(Timelines timelines, SidePanels sides, Drafts drafts, Replies replies, Snoozes snoozes, Closures closures, Presence presence,
                 Customers customers, Agents agents, Teams teams, Brands brands, Absences absences, Clock clock) {
        this.timelines = timelines;
        this.sides = sides;
        this.drafts = drafts;
        this.replies = replies;
        this.snoozes = snoozes;
        this.closures = closures;
        this.presence = presence;
        this.customers = customers;
        this.agents = agents;
        this.teams = teams;
        this.brands = brands;
        this.absences = absences;
        this.clock = clock;
    }

    /** What the writer tried that did not go, to be shown beside their text. */
    record Attempt(Draft.Kind kind, @Nullable String text, boolean newer, @Nullable String problem) {
        static final Attempt NONE = new Attempt(Draft.Kind.REPLY, null, false, null);
    }

    TicketPanel panel(Viewer viewer, DeskView view, Id<Ticket> id, Attempt attempt) {
        var timeline = timelines.look(viewer, id);
        var ticket = timeline.ticket();
        var people = agents.all().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        var groups = teams.all().stream().collect(Collectors.toMap(Team::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        var messages = timeline.messages();
        var brand = brands.get(ticket.brand());
        var log = timeline.log();
        var times = new Times(Texts.in(viewer.language()), brand.zone(), clock.instant());
        var happened = new EventLines(Texts.in(viewer.language()), times, people, groups).of(log);
        var mayAnswer = viewer.is(Role.AGENT);
        return new TicketPanel(view, viewer, ticket, brand, owner(ticket, people, groups),
            TimelineEntry.inOrder(said(messages, mayAnswer), happened), composer(viewer, ticket, messages, log, people, attempt),
            sides.side(viewer, ticket), presence.others(viewer, id),
            snoozed(ticket).map(snooze -> new TicketPanel.Snoozed(snooze.until())).orElse(null),
            mayAnswer, closures.answered(id), mergedInto(log, ticket));
    }

    private Optional<Snoozes.Snooze> snoozed(Ticket ticket) {
        return ticket.status() == Status.SNOOZED ? snoozes.of(ticket.id()) : Optional.empty();
    }

    private static @Nullable String mergedInto(List<TicketEvent> log, Ticket ticket) {
        if (ticket.status() != Status.MERGED) return null;
        return log.reversed().stream().map(event -> event.data().get("into")).filter(into -> into != null).findFirst().orElse(null);
    }

    private TicketPanel.Owner owner(Ticket ticket, Map<Id<Agent>, Agent> people, Map<Id<Team>, Team> groups) {
        var active = people.values().stream().filter(agent -> agent.active() && agent.role().atLeast(Role.AGENT))
            .sorted(java.util.Comparator.comparing(Agent::name)).toList();
        var agent = ticket.assignee() == null ? null : people.get(ticket.assignee());
        return new TicketPanel.Owner(groups.get(ticket.team()), agent, List.copyOf(groups.values()), active, absences.away());
    }

    private List<TimelineEntry> said(List<Message> messages, boolean mayAnswer) {
        var several = messages.size() > 1;
        return messages.stream().<TimelineEntry>map(message -> new TimelineEntry.Said(message, leaves(message),
            mayAnswer && several && message.direction() == Message.Direction.IN)).toList();
    }

    private java.time.@Nullable Instant leaves(Message message) {
        var held = message.delivery() == Message.Delivery.HELD || message.delivery() == Message.Delivery.LATER;
        return held ? replies.leaves(message.id()).orElse(null) : null;
    }

    private TicketPanel.Composer composer(Viewer viewer, Ticket ticket, List<Message> messages, List<TicketEvent> log, Map<Id<Agent>, Agent> people, Attempt attempt) {
        var mine = drafts.of(viewer, ticket.id()).stream().collect(Collectors.toMap(Draft::kind, Function.identity()));
        var last = messages.reversed().stream().filter(m -> m.direction() == Message.Direction.IN && m.audience() == Message.Audience.CUSTOMER)
            .findFirst().orElse(null);
        var to = to(ticket, last);
        var cc = last == null ? List.<Party>of() : last.parties().cc().stream().filter(party -> !party.address().equals(to.address())).toList();
        var draft = mine.get(Draft.Kind.REPLY);
        if (draft != null && !draft.parties().to().isEmpty()) cc = draft.parties().cc();
        return new TicketPanel.Composer(viewer.is(Role.AGENT) ? attempt.kind() : Draft.Kind.NOTE, to, cc, written(mine, attempt),
            messages.isEmpty() ? 0 : messages.getLast().id().value(), attempt.newer(), attempt.problem(),
            people.values().stream().filter(Agent::active).sorted(java.util.Comparator.comparing(Agent::name)).toList(), version(viewer, messages, log));
    }

    private static String version(Viewer viewer, List<Message> messages, List<TicketEvent> log) {
        var written = messages.stream().filter(message -> viewer.id().equals(message.agent())).count();
        var takenBack = log.stream().filter(event -> event.kind() == EventKind.REPLY_CANCELLED).count();
        return written + "." + takenBack;
    }

    private static Map<Draft.Kind, TicketPanel.Written> written(Map<Draft.Kind, Draft> drafts, Attempt attempt) {
        return Arrays.stream(Draft.Kind.values()).collect(Collectors.toMap(Function.identity(), kind -> {
            var draft = Optional.ofNullable(drafts.get(kind));
            var tried = kind == attempt.kind() ? attempt.text() : null;
            return new TicketPanel.Written(tried != null ? tried : draft.map(Draft::text).orElse(""), draft.map(Draft::attached).orElse(List.of()));
        }));
    }

    /** Who gets the answer: the writer of the customer's newest message, else an address the customer is known by. */
    Party to(Ticket ticket, @Nullable Message last) {
        if (last != null && last.parties().from() != null) return last.parties().from();
        return customers.identities(ticket.customer()).stream().filter(identity -> identity.kind() == Identity.Kind.EMAIL)
            .map(identity -> new Party(ticket.requester(), identity.value())).findFirst().orElse(new Party(ticket.requester(), ""));
    }
}
