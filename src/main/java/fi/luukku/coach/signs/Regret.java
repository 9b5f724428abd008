package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import java.util.List;

/**
 * Where a text says that it is sorry. <em>Valitettavasti</em> alone is none: it makes the bad news softer, and regrets
 * nothing of ours.
 */
public record Regret(List<Match> found) {

    private static final Phrases PHRASES = RuleFile.of("regret").phrases();

    public static Regret of(Reading text) {
        return new Regret(text.all(PHRASES));
    }

    /** In the draft. */
    public static Regret in(Situation at) {
        return at.sign(Regret.class, here -> of(here.reply()));
    }

    public boolean isShown() {
        return !found.isEmpty();
    }
}
