package fi.luukku.channel.email;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Our own mail that came back to us would answer itself for ever. What a person or another system sends in our name
 * still becomes a ticket, but is never answered by a program.
 */
@Component
class OwnMail implements Rule {

    private final ReplyToken token;
    private final Mailboxes mailboxes;

    OwnMail(ReplyToken token, Mailboxes mailboxes) {
        this.token = token;
        this.mailboxes = mailboxes;
    }

    @Override
    public @Nullable Verdict judge(Arrival arrival) {
        var id = arrival.mail().messageId();
        if (id != null && token.inMessageId(id).isPresent()) return Verdict.Aside.because("intake.why.loop");
        var ownAddress = arrival.from().filter(mailboxes::owns).isPresent();
        return ownAddress && !arrival.mail().automatic().byMachine() ? Verdict.ToTicket.QUIETLY : null;
    }
}
