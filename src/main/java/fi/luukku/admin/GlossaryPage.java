package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.playbook.GlossaryTerm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A brand's glossary.
 *
 * @param brand   whose; null before there is any
 * @param editing whose form was sent back, 0 for a new one, null for none
 */
public record GlossaryPage(List<GlossaryTerm> terms, List<Brand> brands, @Nullable Brand brand, @Nullable Long editing, Form form) {

    public boolean edits(long term) {
        return editing != null && editing == term;
    }

    public String find(GlossaryTerm term) {
        return String.join(" ", term.term(), term.plain(), term.note(), term.saidLine()).toLowerCase(Locale.ROOT);
    }
}
