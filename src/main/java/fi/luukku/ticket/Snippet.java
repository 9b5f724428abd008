package fi.luukku.ticket;

/** The one line of a message that lists show. */
final class Snippet {

    private static final int LENGTH = 140;

    private Snippet() {}

    static String of(Inbound inbound) {
        var own = inbound.text().substring(0, Math.min(inbound.signatureAt(), inbound.text().length()));
        return of(own.isBlank() ? inbound.text() : own);
    }

    static String of(String text) {
        var line = new StringBuilder(LENGTH);
        var gap = false;
        for (int i = 0; i < text.length() && line.length() < LENGTH; ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) line.append(' ');
                gap = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }
}
