package fi.luukku.playbook;

import fi.luukku.brand.Brand;
import fi.luukku.coach.Intent;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guided steps for a kind of matter, in their order.
 *
 * @param code   "complaint" of the product's own, "own-3" of the house's
 * @param own    its row, when the house wrote it; null of the product's
 * @param brand  whose; null of all brands
 * @param intent what a customer must be about for it to be proposed
 * @param words  or what they must write of: phrases with commas between, any form of each word
 */
public record Playbook(String code, @Nullable Id<Playbook> own, @Nullable Id<Brand> brand, Language language, String name, @Nullable Intent intent, String words,
                       List<PlaybookStep> steps) {

    public boolean isOwn() {
        return own != null;
    }

    boolean isFor(Id<Brand> one) {
        return brand == null || brand.equals(one);
    }
}
