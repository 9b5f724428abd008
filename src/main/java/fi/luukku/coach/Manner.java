package fi.luukku.coach;

import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Colloquial;
import fi.luukku.kernel.Language;
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
    /** What formal and friendly people both write: adds to another sign, and tells nothing alone. */
    private static final Phrases POLITE_SIGNS = FILE.phrases("polite");

    public static Manner of(@Nullable Reading customer) {
        if (customer == null) return UNKNOWN;
        var familiar = weight(customer, FAMILIAR_SIGNS) + (speaks(customer) ? 2 : 0);
        var formal = weight(customer, FORMAL_SIGNS);
        var polite = customer.has(POLITE_SIGNS) ? 1 : 0;
        if (familiar > formal + polite) return FAMILIAR;
        return formal > 0 && formal + polite > familiar ? FORMAL : UNKNOWN;
    }

    /** @param otherwise what the brand has chosen for those whose manner is not known */
    public boolean isFormal(boolean otherwise) {
        return this == UNKNOWN ? otherwise : this == FORMAL;
    }

    /** Whoever writes as they speak writes as to a friend. */
    private static boolean speaks(Reading customer) {
        return customer.language() == Language.FI && customer.words().stream().anyMatch(word -> Colloquial.written(word.lower()) != null);
    }

    private static int weight(Reading customer, Phrases signs) {
        return customer.all(signs).stream().mapToInt(match -> "sure".equals(match.kind()) ? 2 : 1).sum();
    }
}
