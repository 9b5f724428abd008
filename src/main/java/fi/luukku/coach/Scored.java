package fi.luukku.coach;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a reply that has left reads.
 *
 * @param team that has the ticket
 */
public record Scored(Id<Message> message, Id<Team> team, Id<Brand> brand, Instant sentAt, @Nullable Language language, Score score, Bingo bingo) {

    /** @param leavesOpen whether something asked has no answer, by all that is known: the writer may have settled what the draft does not show */
    static Scored of(Ticket ticket, Message reply, Review review, boolean leavesOpen) {
        var bingo = leavesOpen ? review.bingo() : review.bingo().without(Statement.QUESTIONS_LEFT);
        return new Scored(reply.id(), ticket.team(), ticket.brand(), reply.sentAt(), review.language(), review.score(), bingo);
    }
}
