package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody wrote: what was closed opens, what slept wakes; and if it was the customer, what was to leave later stays for a new look. */
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

    /**
     * @param writers who wrote on each ticket
     * @param waiting those on which the customer did
     */
    void wake(Map<Ticket, Actor> writers, List<Id<Ticket>> waiting) {
        var reopened = writers.entrySet().stream().filter(entry -> entry.getKey().status() == Status.CLOSED)
            .map(entry -> new EventLog.Line(entry.getKey().id(), EventKind.REOPENED, entry.getValue(), null, null, Map.of())).toList();
        closures.reopened(reopened.stream().map(EventLog.Line::ticket).toList());
        log.write(reopened);
        writers.keySet().stream().filter(ticket -> ticket.status() == Status.SNOOZED).forEach(ticket -> snoozes.clear(ticket.id()));
        replies.cancelLater(waiting);
    }
}
