package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Trouble that is none of ours: what is broken or lost is the customer's own, and they ask for a repair, a part or a time.
 * Of what they bought from us lately, or what we did, it is ours all the same.
 */
final class OwnTrouble {

    private static final RuleFile FILE = RuleFile.of("complaint");
    private static final Phrases SERVICE = FILE.phrases("service");
    private static final Phrases OURS = FILE.phrases("ours");
    private static final Phrases LONG_AGO = FILE.phrases("long-ago");
    /** Tightening, sharpening, tuning: what wears in use wants that, wherever it was bought. */
    private static final String UPKEEP = "upkeep";
    private static final Set<String> KINDS = Set.of("broken", "missing", "fails", "sorrow");

    private OwnTrouble() {}

    /** @param found what tells of trouble */
    static boolean isAll(List<Match> found, Reading customer) {
        return found.stream().allMatch(match -> KINDS.contains(Objects.requireNonNullElse(match.kind(), ""))) && isServed(customer);
    }

    /** Whether they ask for a repair, a part or a time for what is their own. */
    static boolean isServed(Reading customer) {
        var asked = customer.all(SERVICE);
        if (asked.isEmpty()) return false;
        return asked.stream().anyMatch(match -> UPKEEP.equals(match.kind())) || customer.has(LONG_AGO) || !customer.has(OURS);
    }
}
