package fi.luukku.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, before identity codes and card numbers were masked in it.
 *
 * @param until when it goes
 */
public record Original(Message message, Words words, Instant until) {

    /**
     * What is masked of a message where there is something to mask.
     *
     * @param from  the name the sender gave
     * @param files names of the files that came with it
     */
    public record Words(@Nullable String from, String subject, String text, List<String> files, @Nullable String orderNumber) {

        static Words of(Inbound inbound) {
            return new Words(inbound.sender().name(), inbound.subject(), inbound.text(), inbound.enclosures().stream().map(Enclosure::name).toList(),
                inbound.orderNumber());
        }
    }

    /**
     * That something was masked in a message.
     *
     * @param until when the original goes; null when it is not there any more
     */
    public record Trace(int identityCodes, int cardNumbers, @Nullable Instant until) {

        public boolean isKept() {
            return until != null;
        }
    }
}
