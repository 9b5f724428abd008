package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as its writer presses Send.
 *
 * @param parties    to, cc and bcc, frozen here
 * @param seen       the newest message the writer had on screen; null when there is no screen (API)
 * @param anyway     send although a newer message has come that was not seen
 * @param at         when to let it go: null for at once
 * @param undoable   give the writer ten seconds to take it back
 * @param thenClose  close the ticket with this answer
 * @param outsider   goes to someone we ask, not to the customer
 */
public record ReplyCommand(String text, Parties parties, @Nullable Id<Message> seen, boolean anyway, @Nullable Instant at,
                           boolean undoable, boolean thenClose, boolean outsider, @Nullable String subject,
                           List<Enclosure> enclosures) {

    public static ReplyCommand now(String text, Parties parties) {
        return new ReplyCommand(text, parties, null, true, null, false, false, false, null, List.of());
    }
}
