package fi.luukku.mail;

/** Writes running text: white space collapsed, lines and paragraphs kept apart, quoted lines marked. */
final class TextWriter {

    private static final int DEEPEST_QUOTE = 20;

    private final StringBuilder out = new StringBuilder();
    private boolean lineOpen;
    private boolean spaceDue;
    private boolean cellDue;
    private int breaksDue;
    private int quoteDepth;
    private int writtenDepth;
    private int keepSpace;
    private String bulletDue = "";

    boolean isFull() {
        return out.length() > MailReader.MAX_TEXT;
    }

    int length() {
        return out.length();
    }

    String since(int start) {
        return out.substring(Math.min(start, out.length()));
    }

    /** Where the next character will stand, line ends and quote marks before it not counted. */
    int nextTextOffset() {
        if (lineOpen || out.isEmpty()) return out.length();
        return out.length() + 1 + (breaksDue < 2 ? 0 : 1 + Math.min(DEEPEST_QUOTE, Math.min(quoteDepth, writtenDepth)));
    }

    void keepSpace(int change) {
        keepSpace += change;
    }

    void quote(int change) {
        quoteDepth += change;
    }

    void boundary(int gap) {
        if (gap == 0) return;
        breaksDue = Math.max(breaksDue, gap == 1 && !lineOpen ? 0 : gap);
        lineOpen = false;
        spaceDue = false;
        cellDue = false;
    }

    void paragraph() {
        boundary(2);
    }

    void newLine() {
        breaksDue = lineOpen ? Math.max(breaksDue, 1) : Math.min(2, breaksDue + 1);
        lineOpen = false;
        spaceDue = false;
    }

    void cell() {
        cellDue = lineOpen;
    }

    void bullet(String mark) {
        bulletDue = mark;
    }

    void text(String text) {
        boolean hardSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (keepSpace > 0 && c == '\n') newLine();
            else if (keepSpace > 0 && c == ' ' && lineOpen) out.append(c);
            else if (isSpace(c)) {
                spaceDue = lineOpen;
                hardSpace |= c == 0xA0;
            } else if (!isInvisible(c)) character(c);
        }
        // A paragraph of one no-break space is how Word writes an empty line.
        if (hardSpace && !lineOpen && keepSpace == 0) breaksDue = Math.max(breaksDue, 2);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x3000;
    }

    /** What newsletters pad their previews with, and control characters. */
    private static boolean isInvisible(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == 0x200B || c == 0x200C || c == 0x034F || c == 0xFEFF || c == 0xAD || c == 0x2060;
    }

    private void character(char c) {
        if (!lineOpen) openLine();
        else if (cellDue) out.append(" | ");
        else if (spaceDue) out.append(' ');
        spaceDue = false;
        cellDue = false;
        out.append(c);
    }

    private void openLine() {
        if (!out.isEmpty()) lineBreaks();
        prefix(quoteDepth);
        out.append(bulletDue);
        bulletDue = "";
        writtenDepth = quoteDepth;
        breaksDue = 0;
        lineOpen = true;
    }

    private void lineBreaks() {
        out.append('\n');
        if (breaksDue < 2) return;
        out.repeat('>', Math.min(DEEPEST_QUOTE, Math.min(quoteDepth, writtenDepth)));
        out.append('\n');
    }

    private void prefix(int depth) {
        if (depth == 0) return;
        out.repeat('>', Math.min(DEEPEST_QUOTE, depth));
        out.append(' ');
    }

    String finish() {
        return CleanText.of(out.toString());
    }
}
