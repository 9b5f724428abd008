package fi.luukku.finnish.format;

/**
 * Something found in a text.
 *
 * @param start the first UTF-16 unit of it
 * @param end   the unit after its last
 * @param value what it says, in its normal form
 */
public record Found<V>(int start, int end, V value) {

    public Found {
        if (start < 0 || end <= start) throw new IllegalArgumentException("not a piece of a text: " + start + "–" + end);
    }

    /** As it is written there. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    boolean meets(Found<?> other) {
        return start < other.end && other.start < end;
    }
}
