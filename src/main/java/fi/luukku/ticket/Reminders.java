package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.kernel.Id;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a ticket back before those who work on it, when something on it must not be forgotten. */
@Service
public class Reminders {

    private final TicketTable tickets;
    private final Snoozes snoozes;
    private final Closures closures;
    private final EventLog log;
    private final Clock clock;

    Reminders(TicketTable tickets, Snoozes snoozes, Closures closures, EventLog log, Clock clock) {
        this.tickets = tickets;
        this.snoozes = snoozes;
        this.closures = closures;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is open is before somebody already; what is spam or was merged into another stays as it is.
     *
     * @param why key of the texts
     */
    @Transactional
    public void remind(Id<Ticket> id, String why) {
        var ticket = tickets.lock(id).orElse(null);
        if (ticket == null || ticket.status() == Status.OPEN || !ticket.status().live() && ticket.status() != Status.CLOSED) return;
        snoozes.clear(id);
        if (ticket.status() == Status.CLOSED) closures.reopened(List.of(id));
        tickets.status(id, Status.OPEN, clock.instant());
        log.write(id, EventKind.WOKEN, Actor.SYSTEM, null, why, Map.of());
    }
}
