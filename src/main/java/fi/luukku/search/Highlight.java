package fi.luukku.search;

import java.util.List;

/**
 * A piece of what was found.
 *
 * @param spans what fits, in order and apart from each other, in UTF-16 units of the text
 */
public record Highlight(String text, List<Span> spans) {

    /** @param end exclusive */
    public record Span(int start, int end) {}
}
