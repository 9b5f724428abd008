package fi.luukku.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of what was found.
 *
 * @param spans what fits, in order and apart from each other, in UTF-16 units of the text
 */
public record Highlight(String text, List<Span> spans) {

    /** @param end exclusive */
    public record Span(int start, int end) {}

    /** The text in pieces, for a page. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var span : spans) {
            pieces.add(new Piece(text.substring(at, span.start), false));
            pieces.add(new Piece(text.substring(span.start, span.end), true));
            at = span.end;
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** @param found whether it is what fits */
    public record Piece(String text, boolean found) {}
}
