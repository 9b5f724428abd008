package fi.luukku.coach;

import java.time.Instant;

/**
 * A promise with a time in a text of ours.
 *
 * @param text  the words of the promise
 * @param start where in the text, in UTF-16 units
 * @param due   the last moment at which it is kept
 */
public record PromiseFound(String text, int start, int end, Instant due) {}
