package fi.luukku.channel.email;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading a mailbox goes.
 *
 * @param lastOk when the server last answered as it should
 * @param error  key of the texts, null when all is well
 * @param detail what the other side said
 */
public record MailboxHealth(@Nullable Instant lastOk, @Nullable String error, @Nullable String detail, @Nullable Instant since) {

    public boolean well() {
        return error == null;
    }
}
