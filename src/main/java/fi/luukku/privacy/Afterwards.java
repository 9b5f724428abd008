package fi.luukku.privacy;

import fi.luukku.intake.Intake;
import fi.luukku.kernel.Id;
import fi.luukku.platform.FileRemovals;
import fi.luukku.ticket.TicketsDeleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What goes with tickets that are deleted: the mails they came in, and the files, which follow after the commit. */
@Component
class Afterwards {

    private static final Logger log = LoggerFactory.getLogger(Afterwards.class);

    private final Intake intake;
    private final FileRemovals removals;

    Afterwards(Intake intake, FileRemovals removals) {
        this.intake = intake;
        this.removals = removals;
    }

    @EventListener
    void deleted(TicketsDeleted event) {
        intake.bury(event.entries(), event.tickets().stream().map(Id::value).toList());
    }

    /** By a thread of its own: after a commit there is no transaction to work in. The timed job does what this one leaves. */
    @TransactionalEventListener
    void gone(TicketsDeleted event) {
        Thread.ofVirtual().name("file-removal").start(this::sweep);
    }

    private void sweep() {
        try {
            removals.sweep();
        } catch (RuntimeException later) {
            log.warn("Files of what was deleted wait: {}", later.toString());
        }
    }
}
