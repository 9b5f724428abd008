package fi.luukku.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A file that comes with a message; its bytes are kept by content hash.
 *
 * @param size      bytes
 * @param contentId the name by which the message's own HTML shows it, without angle brackets
 * @param sha256    null when the file was too large to keep apart: the raw message still has it
 */
public record Enclosure(String name, String type, long size, @Nullable String contentId, byte @Nullable [] sha256) {}
