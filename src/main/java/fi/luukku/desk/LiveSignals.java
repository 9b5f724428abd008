package fi.luukku.desk;

import fi.luukku.coach.Recognised;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Live;
import fi.luukku.ticket.PresenceChanged;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the open screens, once a change is committed, that there is something new to fetch. */
@Component
class LiveSignals {

    static final String LISTS = "lists";

    private final Live live;

    LiveSignals(Live live) {
        this.live = live;
    }

    static String topic(long ticket) {
        return "ticket:" + ticket;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(TicketChanged change) {
        renew(change.ticket());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void read(Recognised read) {
        renew(read.ticket());
    }

    private void renew(Id<Ticket> ticket) {
        live.signal(LISTS);
        live.signal(topic(ticket.value()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(PresenceChanged change) {
        live.signal(topic(change.ticket().value()));
    }
}
