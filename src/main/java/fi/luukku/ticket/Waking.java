package fi.luukku.ticket;

import fi.luukku.access.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The customer wrote: what was closed opens, what slept wakes, what was to leave later stays for a new look. */
@Component
class Waking {

    private final Snoozes snoozes;
    private final Replies replies;
    private final Closures closures;
    private final EventLog log;

    Waking(Snoozes snoozes, Replies replies, Closures closures, EventLog log) {
        this.snoozes = snoozes;
        this.replies = replies;
        this.closures = closures;
        this.log = log;
    }

    /** @param writers who wrote on each ticket */
    void wake(Map<Ticket, Actor> writers) {
        var reopened = writers.entrySet().stream().filter(entry -> entry.getKey().status() == Status.CLOSED)
            .map(entry -> new EventLog.Line(entry.getKey().id(), EventKind.REOPENED, entry.getValue(), null, null, Map.of())).toList();
        closures.reopened(reopened.stream().map(EventLog.Line::ticket).toList());
        log.write(reopened);
        writers.keySet().stream().filter(ticket -> ticket.status() == Status.SNOOZED).forEach(ticket -> snoozes.clear(ticket.id()));
        replies.cancelLater(writers.keySet().stream().map(Ticket::id).toList());
    }
}
