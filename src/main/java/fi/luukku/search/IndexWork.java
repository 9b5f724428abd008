package fi.luukku.search;

import fi.luukku.platform.Follow;
import fi.luukku.ticket.TicketChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index up right after each commit. */
@Component
class IndexWork extends Follow {

    private final SearchIndex index;

    IndexWork(SearchIndex index) {
        super("search-index");
        this.index = index;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(TicketChanged change) {
        index.changed();
        tell();
    }

    @Override
    protected void catchUp() {
        index.catchUp();
    }
}
