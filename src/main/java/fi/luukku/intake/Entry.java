package fi.luukku.intake;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param source       the mailbox it came to
 * @param sha256       of the raw bytes
 * @param headersOnly  the whole was too large; the headers are what we have
 * @param openedAnyway a person made a ticket of it, whatever the rules said
 * @param ticket       number of the ticket it went to, or whose message it reports on
 * @param message      id of the message on that ticket
 * @param reason       key of the texts: why it went where it did
 * @param arguments    what the reason's text names
 * @param rawExpiredAt when the bytes went, since they held codes that are kept only for a time; null for the rest
 */
public record Entry(long id, String channel, @Nullable Long source, @Nullable Long uidvalidity, @Nullable Long uid,
                    @Nullable String externalKey, @Nullable String messageId, byte[] sha256, long size, boolean headersOnly,
                    Instant receivedAt, State state, boolean openedAnyway, @Nullable Long ticket, @Nullable Long message,
                    @Nullable String reason, List<String> arguments, int attempts, @Nullable Instant rawExpiredAt) {

    /** Whether it went to no ticket and a person can still make one of it. */
    public boolean aside() {
        return ticket == null && State.ASIDE.contains(state);
    }

    public String hash() {
        return HexFormat.of().formatHex(sha256);
    }
}
