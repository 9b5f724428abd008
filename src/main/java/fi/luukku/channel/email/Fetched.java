package fi.luukku.channel.email;

import java.time.Instant;

/**
 * A mail as the server gave it.
 *
 * @param size  of the whole, in bytes; {@code bytes} may be only the headers
 */
record Fetched(long uid, byte[] bytes, long size, Instant receivedAt) {}
