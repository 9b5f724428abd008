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
 * @param despite    what spoke against it and why it is sent all the same; null when nothing did
 */
public record ReplyCommand(String text, Parties parties, @Nullable Id<Message> seen, boolean anyway, @Nullable Instant at,
                           boolean undoable, boolean thenClose, boolean outsider, @Nullable String subject,
                           List<Enclosure> enclosures, @Nullable Despite despite) {

    /**
     * @param rules  what spoke against it, by name
     * @param reason the writer's own words
     */
    public record Despite(List<String> rules, String reason) {}

    public ReplyCommand(String text, Parties parties, @Nullable Id<Message> seen, boolean anyway, @Nullable Instant at,
                        boolean undoable, boolean thenClose, boolean outsider, @Nullable String subject, List<Enclosure> enclosures) {
        this(text, parties, seen, anyway, at, undoable, thenClose, outsider, subject, enclosures, null);
    }

    public static ReplyCommand now(String text, Parties parties) {
        return new ReplyCommand(text, parties, null, true, null, false, false, false, null, List.of());
    }
}
