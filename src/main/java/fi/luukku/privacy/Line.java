package fi.luukku.privacy;

import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said on a ticket, as an export tells it. Blind copies are not in it: whom else we wrote to is
 * theirs to know.
 *
 * @param message   what it is in Luukku; null for a confirmation of receipt
 * @param direction in, out or note
 * @param author    of ours only the brand: who served is no data of the customer's (CJEU C-579/21)
 */
public record Line(@Nullable Message message, String direction, boolean automatic, String author, List<Party> to, List<Party> cc,
                   @Nullable String subject, String text, Instant at, List<Attached> files) {

    /** @param path within the export; null when the bytes are not kept any more */
    public record Attached(Enclosure file, @Nullable String path) {}
}
