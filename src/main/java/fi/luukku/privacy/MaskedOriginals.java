package fi.luukku.privacy;

import fi.luukku.access.Viewer;
import fi.luukku.intake.SealedRaws;
import fi.luukku.ticket.CodesMasked;
import fi.luukku.ticket.Originals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was masked on arrival, in the message and in the bytes it came in: both are sealed together and go together. */
@Service
public class MaskedOriginals {

    private final Originals originals;
    private final SealedRaws raws;

    MaskedOriginals(Originals originals, SealedRaws raws) {
        this.originals = originals;
        this.raws = raws;
    }

    @EventListener
    void masked(CodesMasked event) {
        raws.seal(event.entries(), event.until());
    }

    public int days() {
        return originals.days();
    }

    @Transactional
    public void keepFor(Viewer by, int days) {
        originals.keepFor(by, days);
        raws.expireBy(originals.until());
    }

    /** The timed work: lets go of what is past its time, and seals what could not be sealed at once. */
    public void keep() {
        originals.expire();
        raws.expire();
        raws.sealWaiting();
    }
}
