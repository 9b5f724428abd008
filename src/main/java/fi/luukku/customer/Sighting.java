package fi.luukku.customer;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * Someone who wrote to a brand, by the address they wrote from.
 *
 * @param name     as they call themselves, or null
 * @param language two-letter code of the language they wrote, or null
 */
public record Sighting(Id<Brand> brand, Identity identity, @Nullable String name, @Nullable String language) {

    Key key() {
        return new Key(brand, identity);
    }

    @Nullable String givenName() {
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** What a brand knows someone by. */
    record Key(Id<Brand> brand, Identity identity) {}
}
