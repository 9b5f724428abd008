package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.platform.Secrets;
import fi.luukku.ticket.Ticket;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The proof that a mail answers one of ours: {@code {ours}.{ticket}.{signature}}, in our Message-ID and, where the
 * mailbox has them, in plus-addresses. The signature is an HMAC-SHA256 cut to 80 bits (RFC 2104, 5): nobody guesses
 * one, and a mail address still holds it. Base32 because mail servers change the case of addresses.
 */
@Component
class ReplyToken {

    private static final Pattern FORM = Pattern.compile("([a-z]?\\d{1,18})\\.(\\d{1,18})\\.([a-z2-7]{16})");
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

    /**
     * What a token names.
     *
     * @param message the ticket's message it was sent with; null when it was sent with an acknowledgement
     */
    record Named(Id<Ticket> ticket, @Nullable Long message) {}

    private final Secrets secrets;

    ReplyToken(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param ours what is unique about the mail: the message's id, or a letter and another number */
    String of(String ours, Id<Ticket> ticket) {
        var named = ours + "." + ticket.value();
        return named + "." + signature(named);
    }

    String messageId(String ours, Id<Ticket> ticket, String domain) {
        return of(ours, ticket) + "@" + domain;
    }

    /** Of a letter, which belongs to no ticket: an answer to it opens one. */
    String letterId(long letter, String domain) {
        return of("l" + letter, Id.of(0)) + "@" + domain;
    }

    /** What a Message-ID names, if it is one of ours. */
    Optional<Named> inMessageId(String id) {
        var at = id.indexOf('@');
        return at < 0 ? Optional.empty() : read(id.substring(0, at));
    }

    /** What a plus-address names, if we made it. */
    Optional<Named> inAddress(String address) {
        int plus = address.indexOf('+'), at = address.lastIndexOf('@');
        return plus < 0 || at < plus ? Optional.empty() : read(address.substring(plus + 1, at));
    }

    Optional<Named> first(Stream<String> messageIds, Stream<String> addresses) {
        return Stream.concat(messageIds.map(this::inMessageId), addresses.map(this::inAddress))
            .flatMap(Optional::stream).findFirst();
    }

    private Optional<Named> read(String token) {
        var parts = FORM.matcher(token.toLowerCase(java.util.Locale.ROOT));
        if (!parts.matches()) return Optional.empty();
        var signed = signature(parts.group(1) + "." + parts.group(2));
        // Compared in constant time: how long it takes must not tell how much of a guess was right.
        if (!MessageDigest.isEqual(signed.getBytes(US_ASCII), parts.group(3).getBytes(US_ASCII))) return Optional.empty();
        return Optional.of(new Named(Id.of(Long.parseLong(parts.group(2))), message(parts.group(1))));
    }

    private static @Nullable Long message(String ours) {
        return Character.isDigit(ours.charAt(0)) ? Long.valueOf(ours) : null;
    }

    private String signature(String named) {
        var mark = secrets.mark("mail reply token|" + named);
        var text = new StringBuilder(16);
        for (int i = 0; i < 16; i++) text.append(DIGITS.charAt(fiveBits(mark, i * 5)));
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        var pair = (bytes[from / 8] & 0xff) << 8 | bytes[from / 8 + 1] & 0xff;
        return pair >> 11 - from % 8 & 31;
    }
}
