package fi.luukku.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something as it came in, before anybody has read it.
 *
 * @param source      the mailbox it was in
 * @param uidvalidity with {@code uid} names a mail of a mailbox for good (RFC 9051, 2.3.1.1)
 * @param externalKey the other side's own id of it, where there is one
 * @param bytes       exactly as they came
 * @param size        of the whole; more than {@code bytes} holds when only its headers were fetched
 * @param fingerprint a hash that copies of the same message share, whichever way they came; null where nothing can tell
 */
public record Raw(String channel, @Nullable Long source, @Nullable Long uidvalidity, @Nullable Long uid,
                  @Nullable String externalKey, byte[] bytes, long size, Instant receivedAt,
                  byte @Nullable [] fingerprint) {

    public static Raw mail(long mailbox, long uidvalidity, long uid, byte[] bytes, long size, Instant receivedAt, byte @Nullable [] fingerprint) {
        return new Raw("email", mailbox, uidvalidity, uid, null, bytes, size, receivedAt, fingerprint);
    }

    public static Raw keyed(String channel, String externalKey, byte[] bytes, Instant receivedAt) {
        return new Raw(channel, null, null, null, externalKey, bytes, bytes.length, receivedAt, null);
    }

    boolean headersOnly() {
        return size > bytes.length && source != null;
    }
}
