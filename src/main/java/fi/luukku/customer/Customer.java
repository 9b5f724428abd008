package fi.luukku.customer;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has been in touch with a brand.
 *
 * @param name     null when they never gave one
 * @param language two-letter code of the language they write; null when not known
 * @param notes    what we want to remember; never shown to them
 */
public record Customer(Id<Customer> id, Id<Brand> brand, @Nullable String name, @Nullable String language, String notes,
                       Instant createdAt) {}
