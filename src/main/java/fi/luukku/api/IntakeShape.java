package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.page.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@About("Something that came in, whatever became of it.")
record IntakeShape(long id, String channel, @About("Id of the mailbox it came to.") @Nullable Long mailbox,
                   @About("UIDVALIDITY of the mailbox then.") @Nullable Long uidValidity, @Nullable Long uid,
                   @About("The channel's own id of it.") @Nullable String externalId, @Nullable String messageIdHeader,
                   @About("Of the raw bytes, in hexadecimal.") String sha256, @About("Bytes.") long size,
                   @About("It was too large; its headers are what was kept.") boolean headersOnly, Instant receivedAt, State state,
                   @About("Number of the ticket it went to or reports on.") @Nullable Long ticket,
                   @About("Id of the message on that ticket.") @Nullable Long message,
                   @About("Why it went where it did; a code that stays the same in every language.") @Nullable String reason,
                   @About("The same in words.") @Nullable String reasonText, int attempts, String rawUrl,
                   @About("When the raw bytes were let go of, since they held identity codes or card numbers, which are kept for a time only; null for the rest.") @Nullable Instant rawExpiredAt) {

    static IntakeShape of(Entry e, Texts texts) {
        return new IntakeShape(e.id(), e.channel(), e.source(), e.uidvalidity(), e.uid(), e.externalKey(), e.messageId(), e.hash(),
            e.size(), e.headersOnly(), e.receivedAt(), e.state(), e.ticket(), e.message(), e.reason(),
            e.reason() == null ? null : texts.of(e.reason(), e.arguments().toArray()), e.attempts(), "/api/v1/intake/" + e.id() + "/raw", e.rawExpiredAt());
    }
}
