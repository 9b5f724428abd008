package fi.luukku.channel.email;

import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Parties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours, ready to be put on paper.
 *
 * @param from       name shown beside the mailbox's address
 * @param messageId  without angle brackets, as are {@code inReplyTo} and {@code references}
 * @param references oldest first
 * @param replyTo    null when answers come to the mailbox's own address
 * @param returnPath where reports on it go: empty for nowhere
 * @param automatic  a program wrote it
 */
record Letter(String from, String address, Parties recipients, String subject, String text, String html, String messageId,
              @Nullable String inReplyTo, List<String> references, @Nullable String replyTo, String returnPath,
              boolean automatic, Instant sentAt, List<Enclosure> enclosures) {

    Letter returningTo(String path) {
        return new Letter(from, address, recipients, subject, text, html, messageId, inReplyTo, references, replyTo, path,
            automatic, sentAt, enclosures);
    }
}
