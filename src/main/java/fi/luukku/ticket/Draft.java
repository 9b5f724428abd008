package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What someone is writing on a ticket, kept as they type.
 *
 * @param typed    the receivers as they stand in the form while one of them is half typed; null when the parties are they
 * @param attached files, in the order they were added
 */
public record Draft(long id, Id<Ticket> ticket, Id<Agent> agent, Kind kind, String text, Parties parties, @Nullable Typed typed, Instant updatedAt,
                    List<Attached> attached) {

    /** The lines of a form where receivers are typed. */
    public record Typed(String to, String cc, String bcc) {

        int length() {
            return to.length() + cc.length() + bcc.length();
        }

        /** Null while an address is half typed. */
        @Nullable Parties parties() {
            try {
                return new Parties(null, AddressLine.read("to", to), AddressLine.read("cc", cc), AddressLine.read("bcc", bcc));
            } catch (Problem.Invalid halfTyped) {
                return null;
            }
        }
    }

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
