package fi.luukku.playbook;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;

/**
 * A word of the house's own, and what anyone understands.
 *
 * @param plain what to write to a customer instead
 * @param note  for colleagues: when, why; may be empty
 */
public record GlossaryTerm(Id<GlossaryTerm> id, Id<Brand> brand, Language language, String term, String plain, String note) {}
