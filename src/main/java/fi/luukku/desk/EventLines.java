package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import fi.luukku.ticket.Field;
import fi.luukku.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a ticket's log as sentences. */
final class EventLines {

    private final Texts t;
    private final Times time;
    private final Map<Id<Agent>, Agent> agents;
    private final Map<Id<Team>, Team> teams;

    EventLines(Texts t, Times time, Map<Id<Agent>, Agent> agents, Map<Id<Team>, Team> teams) {
        this.t = t;
        this.time = time;
        this.agents = agents;
        this.teams = teams;
    }

    /** Messages speak for themselves; the rest gets a thin line. */
    List<TimelineEntry> of(List<TicketEvent> events) {
        return events.stream().map(this::line).filter(line -> line != null).toList();
    }

    private @Nullable TimelineEntry line(TicketEvent event) {
        var icon = switch (event.kind()) {
            case RECEIVED, REPLIED, NOTED, OPENED, PROMISED -> null;
            case ACKNOWLEDGED -> "mail-check";
            case ASSIGNED, HANDED_OVER -> "arrow-right-left";
            case SNOOZED, WOKEN -> "moon";
            case CLOSED -> "check";
            case REOPENED -> "undo-2";
            case TAGGED, UNTAGGED -> "tag";
            case MERGED, MERGED_IN, UNMERGED -> "merge";
            case SPLIT -> "split";
            case LINKED, UNLINKED -> "link";
            case BOUNCED, DELIVERY_FAILED, DELIVERY_DELAYED, UNACKNOWLEDGED -> "mail-warning";
            case SPAM, NOT_SPAM -> "ban";
            case DELETED -> "trash-2";
            case SHARED, UNSHARED -> "user-plus";
            case SENT_DESPITE -> "octagon-alert";
            case ORIGINAL_SHOWN -> "eye";
            case PROMISE_KEPT, PROMISE_MOVED, PROMISE_BROKEN, PROMISE_DROPPED, PROMISE_OWED -> "flag";
            default -> "info";
        };
        return icon == null ? null : new TimelineEntry.Happened(event.at(), icon, sentence(event));
    }

    private String sentence(TicketEvent event) {
        var data = event.data();
        return switch (event.kind()) {
            case ASSIGNED -> text("why.in-turn".equals(event.why()) ? "event.in-turn" : "event.assigned", who(event), owner(data));
            case HANDED_OVER -> text("event.handed-over", who(event), owner(data));
            case SNOOZED -> data.containsKey("until")
                ? text("event.snoozed", who(event), time.dateTime(Instant.parse(data.get("until")))) : text("event.snoozed-reply", who(event));
            case WOKEN -> event.agent() != null ? text("event.woken-by", who(event)) : text(event.why() == null ? "event.woken" : "event." + event.why());
            case PROMISE_KEPT, PROMISE_MOVED, PROMISE_BROKEN, PROMISE_DROPPED, PROMISE_OWED -> text("event." + event.kind().code(), who(event),
                data.containsKey("due") ? time.dateTime(Instant.parse(data.get("due"))) : "");
            case CLOSED -> text("event.closed", who(event), reason(event));
            case REOPENED -> event.agent() == null ? text("event.reopened-customer") : text("event.reopened", who(event));
            case TAGGED, UNTAGGED -> text("event." + event.kind().code(), who(event), data.getOrDefault("tag", ""));
            case PRIORITISED -> text("event.prioritised", who(event), text("priority." + data.get("priority")));
            case FIELD_SET -> fieldSet(event);
            case RENAMED -> text("event.renamed", who(event), data.getOrDefault("from", ""));
            case MERGED -> text("event.merged", who(event), data.getOrDefault("into", ""));
            case MERGED_IN -> text("event.merged-in", who(event), data.getOrDefault("from", ""), data.getOrDefault("subject", ""));
            case SPLIT -> text("event.split", who(event), data.getOrDefault("to", ""));
            case LINKED, UNLINKED -> text("event." + event.kind().code(), who(event), data.getOrDefault("ticket", ""));
            case SHARED, UNSHARED -> text("event." + event.kind().code(), who(event), data.getOrDefault("name", ""));
            case SENT_DESPITE -> text("event.sent-despite", who(event), data.getOrDefault("rules", ""), data.getOrDefault("reason", ""));
            case UNACKNOWLEDGED -> text("event.unacknowledged", who(event), why(event));
            case DELIVERY_DELAYED -> text("event.delivery-delayed", who(event), why(event));
            case REPLY_CANCELLED -> text("event." + (event.why() == null ? "why.undone" : event.why()), who(event));
            default -> text("event." + event.kind().code(), who(event));
        };
    }

    private String reason(TicketEvent event) {
        var explanation = event.data().get("explanation");
        var reason = text("closing." + (event.why() == null ? "answered" : event.why()));
        return explanation == null ? reason : reason + ": " + explanation;
    }

    private String why(TicketEvent event) {
        return event.why() == null ? "" : t.reason(event.why());
    }

    private String who(TicketEvent event) {
        return event.agent() == null ? text("event.luukku") : agents.containsKey(event.agent()) ? agents.get(event.agent()).firstName() : "?";
    }

    private String owner(Map<String, String> data) {
        var agent = data.get("agent");
        if (agent != null) return agents.containsKey(Id.<Agent>of(Long.parseLong(agent))) ? agents.get(Id.<Agent>of(Long.parseLong(agent))).name() : "?";
        var team = teams.get(Id.<Team>of(Long.parseLong(data.get("team"))));
        return team == null ? "?" : team.name();
    }

    private String fieldSet(TicketEvent event) {
        var data = event.data();
        var value = data.getOrDefault("value", "");
        if (value.isEmpty()) return text("event.field-cleared", who(event), data.getOrDefault("field", ""));
        var yesNo = Field.Kind.YES_NO.code().equals(data.get("kind"));
        return text("event.field-set", who(event), data.getOrDefault("field", ""), yesNo ? text("field." + value) : value);
    }

    private String text(String key, Object... arguments) {
        return t.of(key, arguments);
    }
}
