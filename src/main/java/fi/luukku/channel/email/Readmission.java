package fi.luukku.channel.email;

import fi.luukku.intake.Intake;
import org.springframework.stereotype.Service;

/** A person's second look at what the ledger set aside or put in quarantine. */
@Service
public class Readmission {

    private final Intake intake;
    private final Sorting sorting;

    Readmission(Intake intake, Sorting sorting) {
        this.intake = intake;
        this.sorting = sorting;
    }

    /** Deals with it once more by the rules, and returns when that is done. */
    public void again(long entry) {
        intake.again(entry);
        sorting.once(entry);
    }

    /** Makes a ticket of it, whatever the rules say. No acknowledgement is sent. */
    public void openAnyway(long entry) {
        intake.openAnyway(entry);
        sorting.once(entry);
    }
}
