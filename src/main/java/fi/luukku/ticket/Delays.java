package fi.luukku.ticket;

import fi.luukku.access.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What can't leave for long brings its ticket back to the desk until it does: the customer waits without anybody knowing. */
@Component
class Delays {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String TROUBLE = "trouble.delayed";
    /** In the log: the state that the ticket had before. */
    private static final String FROM = "from";

    private final TicketTable tickets;
    private final EventLog log;
    private final Clock clock;

    Delays(TicketTable tickets, EventLog log, Clock clock) {
        this.tickets = tickets;
        this.log = log;
        this.clock = clock;
    }

    void notYet(Message message, String why) {
        var now = clock.instant();
        if (message.sentAt().plus(LONG).isAfter(now)) return;
        tickets.delayed(message.ticket(), TROUBLE, now)
            .ifPresent(from -> log.write(message.ticket(), EventKind.DELIVERY_DELAYED, Actor.SYSTEM, message.id(), why, Map.of(FROM, from.code())));
    }

    void left(Message message) {
        var delayed = tickets.get(message.ticket()).filter(ticket -> TROUBLE.equals(ticket.trouble()));
        if (delayed.isEmpty()) return;
        tickets.resumed(message.ticket(), waited(message), clock.instant());
        log.write(message.ticket(), EventKind.DELIVERY_RESUMED, Actor.SYSTEM, message.id(), null, Map.of());
    }

    /** A ticket that was open anyway, as one somebody reopened, stays so. */
    private boolean waited(Message message) {
        return log.of(message.ticket()).stream().filter(event -> event.kind() == EventKind.DELIVERY_DELAYED).reduce((_, later) -> later)
            .filter(last -> Status.WAITING.code().equals(last.data().get(FROM))).isPresent();
    }
}
