package fi.luukku.channel.form;

import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.State;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that every kept submission gets read: at once, or later, or by a person. */
@Component
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int TRIES = 5;
    private static final int AT_ONCE = 100;
    private static final long AT_ONCE_BYTES = 16L * 1024 * 1024;
    /** Whoever keeps a submission reads it in the same breath; after this long they must have crashed or failed. */
    private static final Duration LEFT_OVER = Duration.ofSeconds(30);

    private final Intake intake;
    private final Submissions submissions;

    Reading(Intake intake, Submissions submissions) {
        this.intake = intake;
        this.submissions = submissions;
    }

    // A failure is not the sender's worry: what they sent waits in the ledger.
    void read(long id) {
        try {
            if (intake.trying(id) > TRIES) intake.settle(id, null, Outcome.aside(State.QUARANTINED, "contact.why.gave-up"));
            else submissions.settle(id);
        } catch (RuntimeException later) {
            LOG.warn("Form submission {} waits in the ledger: {}", id, later.toString());
        }
    }

    void leftovers() {
        var after = 0L;
        for (List<Long> ids; !(ids = intake.leftovers(Envelope.CHANNEL, LEFT_OVER, after, AT_ONCE, AT_ONCE_BYTES)).isEmpty(); after = ids.getLast()) {
            ids.forEach(this::read);
        }
    }
}
