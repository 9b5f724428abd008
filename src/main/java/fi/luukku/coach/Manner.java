package fi.luukku.coach;

import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Colloquial;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.Locale;
import java.util.Set;
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

    /** The weight of what tells surely, and the least that makes a customer formal: "Hyvää päivää" alone is how one greets in a shop. */
    private static final int SURE = 2;
    private static final RuleFile FILE = RuleFile.of("manner");
    private static final Phrases FAMILIAR_SIGNS = FILE.phrases("familiar");
    private static final Phrases FORMAL_SIGNS = FILE.phrases("formal");
    private static final Set<String> WRITTEN = FILE.words("written");
    private static final Set<String> YE = FILE.words("ye");
    /** What formal and friendly people both write: adds to another sign, and tells nothing alone. */
    private static final Phrases POLITE_SIGNS = FILE.phrases("polite");

    public static Manner of(@Nullable Reading customer) {
        if (customer == null) return UNKNOWN;
        var familiar = weight(customer, FAMILIAR_SIGNS) + (speaks(customer) ? SURE : 0);
        var formal = weight(customer, FORMAL_SIGNS) + (saysYe(customer) ? SURE : 0);
        var polite = formal + (customer.has(POLITE_SIGNS) ? 1 : 0);
        if (familiar > polite) return FAMILIAR;
        return formal > 0 && polite >= SURE && polite > familiar ? FORMAL : UNKNOWN;
    }

    /** @param otherwise what the brand has chosen for those whose manner is not known */
    public boolean isFormal(boolean otherwise) {
        return this == UNKNOWN ? otherwise : this == FORMAL;
    }

    /** Whoever writes as they speak writes as to a friend. */
    private static boolean speaks(Reading customer) {
        return customer.language() == Language.FI && customer.words().stream().anyMatch(word -> Colloquial.written(word.lower()) != null && !WRITTEN.contains(word.lower()));
    }

    /** "Te" or "Ni" with a capital within a sentence. */
    private static boolean saysYe(Reading customer) {
        var words = customer.words();
        return words.stream().anyMatch(word -> word.token().isCapitalised() && !word.text().equals(word.text().toUpperCase(Locale.ROOT)) && YE.contains(word.lower()) && word.index() > 0 && words.get(word.index() - 1).is(Token.Kind.WORD)
            && words.get(word.index() - 1).sentence() == word.sentence());
    }

    private static int weight(Reading customer, Phrases signs) {
        return customer.all(signs).stream().mapToInt(match -> "sure".equals(match.kind()) ? SURE : 1).sum();
    }
}
