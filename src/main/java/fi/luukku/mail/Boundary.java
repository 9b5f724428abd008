package fi.luukku.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a multipart body at its boundary lines. */
final class Boundary {

    private static final int MAX_PIECES = 600;

    private Boundary() {
    }

    static List<Slice> split(Slice body, String stated, List<Problem> problems) {
        String boundary = stated.isEmpty() ? guess(body) : stated;
        if (boundary.isEmpty()) {
            problems.add(new Problem(Problem.Kind.BROKEN_MULTIPART, "no boundary"));
            return List.of(withEmptyHeaders(body));
        }
        return pieces(body, ("--" + boundary).getBytes(StandardCharsets.UTF_8), problems);
    }

    private static List<Slice> pieces(Slice body, byte[] marker, List<Problem> problems) {
        List<Slice> pieces = new ArrayList<>();
        int pieceStart = -1;
        boolean closed = false;
        for (int at = find(body, marker, body.from()); at >= 0 && !closed && pieces.size() < MAX_PIECES; ) {
            int lineEnd = body.afterLine(at);
            if (pieceStart >= 0) pieces.add(body.between(pieceStart, beforeLineEnd(body, pieceStart, at)));
            pieceStart = lineEnd;
            closed = isClosing(body, at + marker.length);
            at = find(body, marker, lineEnd);
        }
        if (!closed) {
            problems.add(new Problem(Problem.Kind.BROKEN_MULTIPART, pieceStart < 0 ? "boundary not found" : "not closed"));
            if (pieceStart < 0) return List.of(withEmptyHeaders(body));
            pieces.add(body.between(pieceStart, body.to()));
        }
        return pieces;
    }

    /** A body that could not be split is one text: an empty line in front of it keeps its lines from being read as headers. */
    private static Slice withEmptyHeaders(Slice body) {
        byte[] bytes = new byte[body.length() + 1];
        bytes[0] = '\n';
        System.arraycopy(body.bytes(), body.from(), bytes, 1, body.length());
        return Slice.of(bytes);
    }

    /** The line end before a boundary belongs to the boundary. */
    private static int beforeLineEnd(Slice body, int start, int at) {
        return Math.max(start, body.lineEnd(start, at));
    }

    private static boolean isClosing(Slice body, int position) {
        return position + 1 < body.to() && body.bytes()[position] == '-' && body.bytes()[position + 1] == '-';
    }

    /** The start of the next line that is the marker, or -1. */
    private static int find(Slice body, byte[] marker, int from) {
        for (int i = from; i < body.to(); i = body.afterLine(i)) {
            if (startsWith(body, i, marker) && isLineOfItsOwn(body, i + marker.length)) return i;
        }
        return -1;
    }

    private static boolean startsWith(Slice body, int at, byte[] marker) {
        return at + marker.length <= body.to()
                && body.bytes()[at] == '-'
                && Arrays.equals(body.bytes(), at, at + marker.length, marker, 0, marker.length);
    }

    /** Nothing but the closing dashes and white space may follow: one boundary is often the start of another. */
    private static boolean isLineOfItsOwn(Slice body, int position) {
        int i = isClosing(body, position) ? position + 2 : position;
        while (i < body.to() && body.bytes()[i] != '\n') {
            byte value = body.bytes()[i++];
            if (value != ' ' && value != '\t' && value != '\r') return false;
        }
        return true;
    }

    private static String guess(Slice body) {
        int start = body.from();
        for (int line = 0; line < 20 && start < body.to(); line++) {
            int next = body.afterLine(start);
            int end = body.lineEnd(start, next);
            if (end - start > 8 && end - start < 200 && body.bytes()[start] == '-' && body.bytes()[start + 1] == '-') {
                return body.between(start + 2, end).latin1().strip();
            }
            start = next;
        }
        return "";
    }
}
