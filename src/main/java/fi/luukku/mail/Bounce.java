package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/**
 * A report on a mail that was sent earlier.
 *
 * @param recipient         the address that did not get it, lower case
 * @param status            enhanced status code of RFC 3463, such as {@code 5.1.1}
 * @param diagnostic        what the refusing server said
 * @param originalMessageId of the mail reported on, without angle brackets
 */
public record Bounce(
        Kind kind,
        @Nullable String recipient,
        @Nullable String status,
        @Nullable String diagnostic,
        @Nullable String originalMessageId) {

    public enum Kind { FAILED, DELAYED, DELIVERED, RELAYED }
}
