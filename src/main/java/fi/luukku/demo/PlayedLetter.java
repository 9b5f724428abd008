package fi.luukku.demo;

import fi.luukku.mail.Attachment;
import fi.luukku.mail.Mail;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its reader sees it in the customer's mailbox.
 *
 * @param id         without angle brackets; null when it has none
 * @param references the thread before it, oldest first
 * @param reader     the name it was sent to; empty when only an address was
 * @param answerTo   the address an answer goes to
 * @param text       what was written now, signature included
 * @param history    what is quoted under it
 * @param own        whether the mailbox's owner wrote it
 */
public record PlayedLetter(@Nullable String id, List<String> references, String author, String address, String reader, String answerTo, String subject,
                           Instant at, String text, String history, List<String> files, boolean own) {

    static PlayedLetter of(Mail mail, Instant received, boolean own) {
        var address = mail.from() == null ? "" : mail.from().email();
        var author = mail.from() == null || mail.from().name() == null ? address : mail.from().name();
        var quote = Math.min(mail.quoteStart(), mail.text().length());
        return new PlayedLetter(mail.messageId(), mail.references(), author, address, reader(mail), mail.answerTo().map(to -> to.email()).orElse(address),
            mail.subject(), mail.date() == null ? received : mail.date(), mail.text().substring(0, quote).strip(),
            mail.text().substring(quote).strip(), mail.attachments().stream().map(Attachment::name).toList(), own);
    }

    private static String reader(Mail mail) {
        return mail.to().isEmpty() || mail.to().getFirst().name() == null ? "" : mail.to().getFirst().name();
    }

    boolean isFromStore() {
        return !own && address.equals(DemoServers.STORE);
    }

    String whole() {
        return history.isEmpty() ? text : text + "\n\n" + history;
    }

    /** References of an answer to it (RFC 5322, 3.6.4). */
    List<String> thread() {
        return id == null ? references : Stream.concat(references.stream().filter(one -> !one.equals(id)), Stream.of(id)).toList();
    }
}
