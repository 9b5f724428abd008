package fi.luukku.coach;

import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.util.List;
import java.util.Set;

/**
 * An answer that left has been read. Published inside the transaction that notes it, so that what follows from it is
 * written with that or not at all. Read anew, it is told again.
 *
 * @param done what the answer tells as done, one after another, as {@link PromiseFound#about}
 */
public record ReplyRead(Ticket ticket, Message message, Review review, List<Set<String>> done) {}
