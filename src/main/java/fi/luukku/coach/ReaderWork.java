package fi.luukku.coach;

import fi.luukku.platform.Follow;
import fi.luukku.ticket.TicketChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has what came and left read right after each commit. */
@Component
class ReaderWork extends Follow {

    private final Reader reader;

    ReaderWork(Reader reader) {
        super("coach-reader");
        this.reader = reader;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(TicketChanged change) {
        if (reader.changed()) tell();
    }

    @Override
    protected void catchUp() {
        reader.catchUp();
    }
}
