package fi.luukku.channel.email;

import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Signing;
import fi.luukku.ticket.Ticket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signature of the mailbox that a ticket is answered from, in the ticket's language: put below a letter, and told to whoever reads drafts. */
@Component
class MailSigning implements Signing {

    private final ReplyRouting routing;
    private final Mailboxes mailboxes;
    private final Deliveries deliveries;
    private final Brands brands;

    MailSigning(ReplyRouting routing, Mailboxes mailboxes, Deliveries deliveries, Brands brands) {
        this.routing = routing;
        this.mailboxes = mailboxes;
        this.deliveries = deliveries;
        this.brands = brands;
    }

    @Override
    public boolean signs(Ticket ticket) {
        return mailbox(ticket, ticket.newestIn()).filter(mailbox -> !signature(mailbox.settings(), ticket).isEmpty()).isPresent();
    }

    private Optional<Mailbox> mailbox(Ticket ticket, @Nullable Id<Message> newest) {
        return newest == null ? mailboxes.speakingFor(ticket.brand(), ticket.team()) : routing.of(ticket, deliveries.message(newest));
    }

    /** A text as it leaves. */
    String signed(String text, MailboxSettings settings, Ticket ticket) {
        var signature = signature(settings, ticket);
        return signature.isEmpty() ? text.strip() : text.strip() + "\n\n-- \n" + signature;
    }

    private String signature(MailboxSettings settings, Ticket ticket) {
        return settings.signatures().getOrDefault(language(ticket), "").strip();
    }

    /** Of the ticket; where it is none of ours, of the store. */
    Language language(Ticket ticket) {
        var own = Language.of(ticket.language());
        return own == null ? brands.get(ticket.brand()).language() : own;
    }
}
