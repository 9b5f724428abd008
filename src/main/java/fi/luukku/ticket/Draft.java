package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What someone is writing on a ticket, kept as they type. */
public record Draft(long id, Id<Ticket> ticket, Id<Agent> agent, Kind kind, String text, Parties parties, Instant updatedAt,
                    List<Enclosure> enclosures) {

    public enum Kind {
        REPLY, NOTE, FORWARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
