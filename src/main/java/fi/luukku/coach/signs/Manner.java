package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How a customer speaks to us. In Finnish <em>te</em> often means the company, so it tells nothing: what tells is how
 * they greet and close, and forms of one person (<em>voisitko</em>).
 */
public enum Manner {

    /** As one speaks to a friend: sinuttelu, du. */
    FAMILIAR,
    /** As one writes to a stranger: teitittely, Ni. */
    FORMAL,
    UNKNOWN;

    private static final RuleFile FILE = RuleFile.of("manner");
    private static final Phrases FAMILIAR_SIGNS = FILE.phrases("familiar");
    private static final Phrases FORMAL_SIGNS = FILE.phrases("formal");

    public static Manner of(@Nullable Reading customer) {
        if (customer == null) return UNKNOWN;
        var familiar = customer.all(FAMILIAR_SIGNS).size();
        var formal = customer.all(FORMAL_SIGNS).size();
        return familiar > formal ? FAMILIAR : formal > familiar ? FORMAL : UNKNOWN;
    }
}
