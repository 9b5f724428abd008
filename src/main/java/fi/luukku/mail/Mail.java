package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One internet mail as a person would read it. Every string is free of U+0000 and lone surrogates, so a
 * database takes it as it is; line ends are {@code \n}. Offsets are UTF-16 positions in {@link #text()}.
 *
 * @param messageId   without angle brackets; null when missing or unusable, and then it proves nothing
 * @param inReplyTo   message ids without angle brackets
 * @param references  message ids, oldest first; at most 100, the oldest dropped
 * @param replyTo     the first address of Reply-To
 * @param returnPath  the envelope sender in lower case; empty for the null path {@code <>}, null when not stated
 * @param deliveredTo addresses of Delivered-To, X-Original-To and Envelope-To
 * @param date        of the Date header, else of the newest Received
 * @param text        everything readable, made of the HTML where there is no usable plain text
 * @param truncated   whether the text was cut at {@link MailReader#MAX_TEXT}
 * @param html        as sent: decoded but NOT sanitised
 * @param calendar    an invitation in a few lines, where there is one
 * @param problems    what could not be read as it should have been
 * @param readable    false when nothing could be made of the bytes
 */
public record Mail(
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable Address from,
        @Nullable Address replyTo,
        @Nullable Address sender,
        List<Address> to,
        List<Address> cc,
        @Nullable String returnPath,
        List<String> deliveredTo,
        String subject,
        @Nullable Instant date,
        String text,
        boolean truncated,
        Folding folding,
        @Nullable String html,
        List<Attachment> attachments,
        Automatic automatic,
        @Nullable Bounce bounce,
        Protection protection,
        @Nullable String calendar,
        List<Problem> problems,
        boolean readable) {

    /** Where quoted history starts, or the length of the text. */
    public int quoteStart() {
        return folding.quoteStart();
    }

    /** Where the signature starts; at most {@link #quoteStart()}, and equal to it when there is none. */
    public int signatureStart() {
        return folding.signatureStart();
    }

    /** The text without signature and quoted history. */
    public String ownText() {
        return text.substring(0, signatureStart()).strip();
    }

    public boolean has(Problem.Kind kind) {
        return problems.stream().anyMatch(problem -> problem.kind() == kind);
    }

    /** Whom an answer goes to. */
    public Optional<Address> answerTo() {
        return Optional.ofNullable(replyTo != null ? replyTo : from);
    }
}
