package fi.luukku.customer;

import fi.luukku.access.Agent;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.time.Instant;

/**
 * A sender a brand does not want to hear from.
 *
 * @param value an address, or a domain with all below it; after an erasure only a mark of the address
 * @param why   in the words of whoever blocked
 */
public record SenderBlock(Id<SenderBlock> id, Id<Brand> brand, String value, String why, Id<Agent> by, Instant at) {

    public boolean ofDomain() {
        return value.indexOf('@') < 0;
    }

    /** Of someone whose address was erased: it still holds, and nobody can read whom it is about. */
    public boolean disguised() {
        return value.startsWith(SenderBlocks.DISGUISE);
    }
}
