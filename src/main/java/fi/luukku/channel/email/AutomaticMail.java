package fi.luukku.channel.email;

import fi.luukku.mail.Automatic;
import fi.luukku.ticket.Deliveries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What programs write. An answer to a mail of ours (out of office, a shop's own acknowledgement) joins that ticket
 * quietly; the rest is set aside, where a person can still make a ticket of it. What only asks not to be answered by
 * programs is a person's as far as we know.
 */
@Component
class AutomaticMail implements Rule {

    private final ReplyToken token;
    private final Deliveries deliveries;

    AutomaticMail(ReplyToken token, Deliveries deliveries) {
        this.token = token;
        this.deliveries = deliveries;
    }

    @Override
    public @Nullable Verdict judge(Arrival arrival) {
        var automatic = arrival.mail().automatic();
        if (automatic.answerable()) return null;
        if (!automatic.byMachine()) return Verdict.ToTicket.UNACKNOWLEDGED;
        // Who answers us through a list is no newsletter.
        if (answersOurs(arrival)) return automatic.kind() == Automatic.Kind.BULK ? Verdict.ToTicket.UNACKNOWLEDGED : Verdict.ToTicket.QUIETLY;
        return Verdict.Aside.because("intake.why.auto." + automatic.rule(), automatic.evidence());
    }

    private boolean answersOurs(Arrival arrival) {
        return token.first(arrival.answered().stream(), arrival.recipients()).isPresent()
            || arrival.answered().stream().anyMatch(id -> deliveries.sentAs(id).isPresent());
    }
}
