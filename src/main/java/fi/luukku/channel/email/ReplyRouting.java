package fi.luukku.channel.email;

import fi.luukku.intake.Intake;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From which mailbox a ticket is answered: the one it came to, as long as we have it. */
@Component
class ReplyRouting {

    private final Mailboxes mailboxes;
    private final Deliveries deliveries;
    private final Intake intake;

    ReplyRouting(Mailboxes mailboxes, Deliveries deliveries, Intake intake) {
        this.mailboxes = mailboxes;
        this.deliveries = deliveries;
        this.intake = intake;
    }

    Optional<Mailbox> of(Ticket ticket, Message message) {
        return entry(message).flatMap(this::cameTo).or(() -> mailboxes.speakingFor(ticket.brand(), ticket.team()));
    }

    /** By its own way in, if it has one: only an answer of ours looks at what was said before. */
    private Optional<Long> entry(Message message) {
        if (message.intake() != null) return Optional.of(message.intake());
        return deliveries.history(message.id()).stream().map(Message::intake).filter(Objects::nonNull).findFirst();
    }

    private Optional<Mailbox> cameTo(long entry) {
        try {
            var source = intake.get(entry).source();
            return source == null ? Optional.empty() : Optional.of(mailboxes.lately(Id.of(source)));
        } catch (Problem.NotFound notOurs) {
            return Optional.empty();
        }
    }
}
