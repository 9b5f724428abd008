package fi.luukku.portal;

import org.jspecify.annotations.Nullable;

/**
 * Thanks after a form was sent.
 *
 * @param ticket its number; null when a person looks at it first
 */
public record SentPage(Counter counter, @Nullable String ticket) {}
