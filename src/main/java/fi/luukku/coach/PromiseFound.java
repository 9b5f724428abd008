package fi.luukku.coach;

import java.time.Instant;
import java.util.Set;

/**
 * A promise with a time in a text of ours.
 *
 * @param text  the words of the promise
 * @param start where in the text, in UTF-16 units
 * @param due   the last moment at which it is kept
 * @param about what is promised, in base forms or stems: a later text that tells it done speaks of the same
 */
public record PromiseFound(String text, int start, int end, Instant due, Kind kind, Set<String> about) {

    public enum Kind {
        /** That they hear from us: kept by any answer in time. */
        CONTACT,
        /** That we do something. */
        DEED,
        /** That something reaches them. */
        ARRIVAL
    }
}
