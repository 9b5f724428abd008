package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;

/** Whether the customer writes of something that went wrong for them, in whatever tone. */
public record Trouble(boolean found) {

    private static final Phrases SIGNS = RuleFile.of("trouble").phrases();

    public static Trouble of(Situation at) {
        return new Trouble(at.customer() != null && at.customer().has(SIGNS));
    }
}
