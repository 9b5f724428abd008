package fi.luukku.brand;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * A store as its customers see it.
 *
 * @param slug      in addresses: lower-case letters, digits and hyphens
 * @param hue       accent colour, 0–359 degrees of OKLCH
 * @param languages spoken with customers, the first when theirs is not known
 */
public record Brand(Id<Brand> id, String slug, String name, int hue, List<Language> languages, ZoneId zone) {

    public Language language() {
        return languages.getFirst();
    }
}
