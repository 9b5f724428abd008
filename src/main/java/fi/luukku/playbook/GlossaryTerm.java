package fi.luukku.playbook;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of the house's own, what anyone understands, and what customers call it.
 *
 * @param plain what to write to a customer instead; empty when the term itself will do
 * @param note  for colleagues: when, why; may be empty
 * @param said  by customers, for the same thing
 */
public record GlossaryTerm(Id<GlossaryTerm> id, Id<Brand> brand, Language language, String term, String plain, String note, List<String> said) {

    /** Null when the term itself will do. */
    public @Nullable String instead() {
        return plain.isEmpty() ? null : plain;
    }

    /** As it is typed. */
    public String saidLine() {
        return CustomersWords.line(said);
    }
}
