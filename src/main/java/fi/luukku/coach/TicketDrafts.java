package fi.luukku.coach;

import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a draft together with what its ticket tells. */
@Component
public class TicketDrafts {

    private final Addressees addressees;

    TicketDrafts(Addressees addressees) {
        this.addressees = addressees;
    }

    /**
     * What an agent writes.
     *
     * @param to    as the writer chose; empty for the customer
     * @param files their names
     */
    public record Written(String text, List<Party> to, @Nullable String subject, List<String> files) {}

    public ReplyDraft of(Ticket ticket, Conversation answers, Written written, @Nullable String playbook, List<ReplyDraft.Term> glossary, Instant now) {
        var order = ticket.orderNumber() == null ? null : new OrderFacts(ticket.orderNumber(), null, null, null, List.of(), List.of());
        return new ReplyDraft(written.text, channel(ticket.channel()), answers.text().isBlank() ? null : new ReplyDraft.Incoming(answers.text(), ticket.language(), answers.since()),
            name(ticket, written.to), !answers.answered(), true, playbook, null, written.subject, written.files, glossary, order, now);
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
