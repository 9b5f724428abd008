package fi.luukku.privacy;

import fi.luukku.coach.Manner;
import fi.luukku.coach.Recognition;
import fi.luukku.promise.Promise;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said on a ticket, as an export tells it. Blind copies are not in it: whom else we wrote to is
 * theirs to know.
 *
 * @param message   what it is in Luukku; null for a confirmation of receipt
 * @param direction in, out or note
 * @param author    of ours only the brand: who served is no data of the customer's (CJEU C-579/21)
 * @param read      what the program concluded from the customer's own words, which is data about them too
 * @param promises  what we promised in it
 */
public record Line(@Nullable Message message, String direction, boolean automatic, String author, List<Party> to, List<Party> cc,
                   @Nullable String subject, String text, Instant at, List<Attached> files,
                   @Nullable Recognition read, List<Promise> promises) {

    /** @param path within the export; null when the bytes are not kept any more */
    public record Attached(Enclosure file, @Nullable String path) {}

    /** The texts that say what was concluded. */
    public List<String> conclusions() {
        if (read == null) return List.of();
        var said = new ArrayList<String>();
        if (read.language() != null) said.add("language." + read.language().code());
        if (read.manner() != Manner.UNKNOWN) said.add("manner." + read.manner().name().toLowerCase(Locale.ROOT));
        read.intents().forEach(intent -> said.add("intent." + intent.code()));
        return said;
    }
}
