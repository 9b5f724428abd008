package fi.luukku.desk;

import fi.luukku.access.Absences;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.coach.Conversation;
import fi.luukku.coach.Recognitions;
import fi.luukku.kernel.Id;
import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Originals;
import fi.luukku.ticket.Presence;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import fi.luukku.ticket.Timelines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers one ticket with all that its screen shows. */
@Component
class TicketPanels {

    private final Timelines timelines;
    private final Originals originals;
    private final Recognitions recognitions;
    private final SidePanels sides;
    private final Composers composers;
    private final Replies replies;
    private final Snoozes snoozes;
    private final Closures closures;
    private final Presence presence;
    private final Agents agents;
    private final Teams teams;
    private final Brands brands;
    private final Absences absences;
    private final Clock clock;

    TicketPanels(Timelines timelines, Originals originals, Recognitions recognitions, SidePanels sides, Composers composers, Replies replies, Snoozes snoozes, Closures closures, Presence presence,
                 Agents agents, Teams teams, Brands brands, Absences absences, Clock clock) {
        this.timelines = timelines;
        this.originals = originals;
        this.recognitions = recognitions;
        this.sides = sides;
        this.composers = composers;
        this.replies = replies;
        this.snoozes = snoozes;
        this.closures = closures;
        this.presence = presence;
        this.agents = agents;
        this.teams = teams;
        this.brands = brands;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * What the writer tried that did not go, to be shown beside their text.
     *
     * @param text  as it stood in the form, and so the lines; null for what the draft has
     * @param stops what must not leave without a reason
     * @param opened when what is to be written was laid before the writer; null when they began by themselves
     */
    record Attempt(Draft.Kind kind, @Nullable String text, TicketPanel.@Nullable Lines lines, boolean newer, @Nullable String problem,
                   TicketPanel.@Nullable Stopped stops, @Nullable Long opened) {

        static final Attempt NONE = new Attempt(Draft.Kind.REPLY, null, null, false, null);

        Attempt(Draft.Kind kind, @Nullable String text, TicketPanel.@Nullable Lines lines, boolean newer, @Nullable String problem) {
            this(kind, text, lines, newer, problem, null);
        }

        Attempt(Draft.Kind kind, @Nullable String text, TicketPanel.@Nullable Lines lines, boolean newer, @Nullable String problem, TicketPanel.@Nullable Stopped stops) {
            this(kind, text, lines, newer, problem, stops, null);
        }

        static Attempt asking(long opened) {
            return new Attempt(Draft.Kind.FORWARD, null, null, false, null, null, opened);
        }
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
            TimelineEntry.inOrder(said(ticket, messages, mayAnswer), happened), composers.composer(viewer, ticket, messages, log, attempt),
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

    private List<TimelineEntry> said(Ticket ticket, List<Message> messages, boolean mayAnswer) {
        var several = messages.size() > 1;
        var masked = originals.traces(messages);
        var read = recognitions.of(messages.stream().filter(message -> message.direction() == Message.Direction.IN).map(Message::id).toList());
        var asked = ticket.waitingSince() == null ? Set.of() : Set.copyOf(Conversation.of(messages).messages());
        return messages.stream().<TimelineEntry>map(message -> new TimelineEntry.Said(message, leaves(message), mayAnswer && several && message.direction() == Message.Direction.IN,
            masked.get(message.id()), MarkedWords.of(message.own(), read.get(message.id()), asked.contains(message.id())))).toList();
    }

    private java.time.@Nullable Instant leaves(Message message) {
        var held = message.delivery() != null && message.delivery().waits();
        return held ? replies.leaves(message.id()).orElse(null) : null;
    }
}
