package fi.luukku.api;

import fi.luukku.channel.email.Letterheads;
import fi.luukku.channel.email.Letterheads.Letterhead;
import fi.luukku.ticket.Message;
import org.springframework.stereotype.Component;

/** Messages as the API shows them. */
@Component
class MessageShapes {

    private final Letterheads letterheads;
    private final MailHtml html;

    MessageShapes(Letterheads letterheads, MailHtml html) {
        this.letterheads = letterheads;
        this.html = html;
    }

    MessageShape of(Message message) {
        return MessageShape.of(message, head(message), html.of(message));
    }

    private Letterhead head(Message message) {
        return message.direction() == Message.Direction.OUT ? letterheads.of(message) : new Letterhead(message.parties().from(), message.subject());
    }
}
