package fi.luukku.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of one entry.
 *
 * @param messageId the channel's own id of the message, now that it is read
 */
public record Settlement(long entry, @Nullable String messageId, Outcome outcome) {}
