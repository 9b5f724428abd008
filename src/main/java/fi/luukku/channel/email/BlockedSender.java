package fi.luukku.channel.email;

import fi.luukku.customer.SenderBlocks;
import fi.luukku.mail.Address;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mail from a sender whom the brand has blocked stays in the ledger. Both who writes and where answers would go count;
 * our own addresses never do, so that nobody blocks the house by mistake.
 */
@Component
class BlockedSender implements Rule {

    private final SenderBlocks blocks;
    private final Mailboxes mailboxes;

    BlockedSender(SenderBlocks blocks, Mailboxes mailboxes) {
        this.blocks = blocks;
        this.mailboxes = mailboxes;
    }

    @Override
    public @Nullable Verdict judge(Arrival arrival) {
        var brand = arrival.mailbox().settings().brand();
        var senders = Stream.concat(arrival.from().stream(), arrival.mail().answerTo().map(Address::email).stream());
        return senders.anyMatch(sender -> !mailboxes.owns(sender) && blocks.of(brand, sender).isPresent()) ? Verdict.Aside.because("intake.why.blocked") : null;
    }
}
