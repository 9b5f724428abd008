package fi.luukku.coach;

import fi.luukku.kernel.Language;
import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Signing;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a draft together with what its ticket tells. */
@Component
public class TicketDrafts {

    private final Addressees addressees;
    private final Signing signing;
    private final Guidance guidance;

    TicketDrafts(Addressees addressees, Signing signing, Guidance guidance) {
        this.addressees = addressees;
        this.signing = signing;
        this.guidance = guidance;
    }

    /**
     * What an agent writes.
     *
     * @param to      as the writer chose; empty for the customer
     * @param subject as the writer chose; null for the thread's
     */
    public record Written(String text, List<Party> to, @Nullable String subject, List<ReplyDraft.File> files) {}

    public ReplyDraft of(Ticket ticket, Conversation answers, Written written, Instant now) {
        var order = ticket.orderNumber() == null ? null : new OrderFacts(ticket.orderNumber(), null, null, null, List.of(), List.of());
        return new ReplyDraft(written.text, channel(ticket.channel()), incoming(ticket, answers),
            name(ticket, written.to), !answers.answered(), signing.signs(ticket), guidance.playbook(ticket), null, written.subject == null ? "Re: " + ticket.subject() : written.subject, written.files,
            guidance.glossary(ticket.brand()), order, now);
    }

    /** In what language they write now is found out: it may be another than that of the form, or of their first message. */
    private static ReplyDraft.@Nullable Incoming incoming(Ticket ticket, Conversation answers) {
        return answers.text().isBlank() ? null : new ReplyDraft.Incoming(answers.text(), null, Language.of(ticket.language()), answers.since());
    }

    /** Of the one who gets it: the customer, unless the writer chose somebody else. */
    private @Nullable String name(Ticket ticket, List<Party> to) {
        if (to.isEmpty() || addressees.areCustomer(ticket, to)) return ticket.requester().contains("@") ? null : ticket.requester();
        return to.size() == 1 ? to.getFirst().name() : null;
    }

    private static ReplyChannel channel(Channel channel) {
        return channel.answer() == Channel.EMAIL ? ReplyChannel.EMAIL : ReplyChannel.FORM;
    }
}
