package fi.luukku.coach.audit;

import fi.luukku.coach.Bingo;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sent reply and how it reads. Not whose it is: this is no measure of persons. */
public record AuditedReply(Id<Message> message, Id<Ticket> ticket, String subject, Instant sentAt, @Nullable Language language, Bingo bingo) {

    /** What came true, in the order of the game. */
    public List<Statement> came() {
        return Arrays.stream(Statement.values()).filter(bingo.statements()::contains).toList();
    }

    /** Where it is read with what it answers. */
    public String path() {
        return "/desk/all/" + ticket + "#message-" + message;
    }
}
