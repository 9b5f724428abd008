package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What someone is writing on a ticket, kept as they type.
 *
 * @param attached files, in the order they were added
 */
public record Draft(long id, Id<Ticket> ticket, Id<Agent> agent, Kind kind, String text, Parties parties, Instant updatedAt,
                    List<Attached> attached) {

    /** Files in one draft. */
    public static final int MOST_FILES = 20;

    /** Bytes in the files of one draft: what mail servers elsewhere still take, packed for the way. */
    public static final long MOST_BYTES = 25L * 1024 * 1024;

    /**
     * A file that waits in a draft.
     *
     * @param id by which it is sent or removed
     */
    public record Attached(long id, Enclosure file) {}

    public enum Kind {
        REPLY, NOTE, FORWARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
