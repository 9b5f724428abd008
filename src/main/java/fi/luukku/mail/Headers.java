package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header block of a mail or a part: unfolded values, still encoded. */
final class Headers {

    private static final int MAX_BLOCK = 256 * 1024;

    private final List<Header> entries = new ArrayList<>();
    private int bodyStart;
    private boolean cut;

    record Header(String name, String value) {
    }

    private Headers() {
    }

    /** Reads the header block at the start of {@code raw}; only its first 256 KiB count. */
    static Headers read(Slice raw) {
        var headers = new Headers();
        headers.readBlock(raw);
        return headers;
    }

    private void readBlock(Slice raw) {
        int start = raw.from();
        while (start < raw.to()) {
            int next = endOfFolded(raw, start);
            int end = raw.lineEnd(start, next);
            if (end == start) {
                bodyStart = next;
                return;
            }
            if (start - raw.from() >= MAX_BLOCK) cut = true;
            else if (!add(raw.between(start, Math.min(end, raw.from() + MAX_BLOCK)))) break;
            start = next;
        }
        // A line that is no header starts the body of a mail whose empty line was lost.
        bodyStart = start;
    }

    private static int endOfFolded(Slice raw, int start) {
        int next = raw.afterLine(start);
        boolean empty = raw.lineEnd(start, next) == start;
        while (!empty && next < raw.to() && isSpace(raw.bytes()[next]) && !isBlank(raw, next)) next = raw.afterLine(next);
        return next;
    }

    private static boolean isBlank(Slice raw, int start) {
        int i = start;
        while (i < raw.to() && (isSpace(raw.bytes()[i]) || raw.bytes()[i] == '\r')) i++;
        return i == raw.to() || raw.bytes()[i] == '\n';
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\t';
    }

    private boolean add(Slice line) {
        int colon = colon(line);
        if (colon < 0) return isEnvelopeOrBlank(line);
        String name = line.between(line.from(), colon).latin1().strip().toLowerCase(Locale.ROOT);
        entries.add(new Header(name, CleanText.of(unfold(Charsets.decodeHeader(line.between(colon + 1, line.to()))))));
        return true;
    }

    /** Where the name ends, or -1 when this is no header line. */
    private static int colon(Slice line) {
        int i = line.from();
        while (i < line.to() && line.bytes()[i] > ' ' && line.bytes()[i] != ':') i++;
        int nameEnd = i;
        while (i < line.to() && isSpace(line.bytes()[i])) i++;
        return nameEnd > line.from() && i < line.to() && line.bytes()[i] == ':' ? i : -1;
    }

    private static boolean isEnvelopeOrBlank(Slice line) {
        String text = line.between(line.from(), Math.min(line.to(), line.from() + 8)).latin1();
        return text.startsWith("From ") || text.startsWith(">From ") || isBlank(line, line.from());
    }

    private static String unfold(String value) {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) return value.strip();
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\r' && c != '\n') out.append(c == '\t' ? ' ' : c);
        }
        return out.toString().strip();
    }

    int bodyStart() {
        return bodyStart;
    }

    boolean cut() {
        return cut;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    @Nullable String first(String name) {
        for (Header header : entries) {
            if (header.name.equals(name)) return header.value;
        }
        return null;
    }

    String firstOrEmpty(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    boolean has(String name) {
        return first(name) != null;
    }

    List<String> all(String name) {
        List<String> values = new ArrayList<>(2);
        for (Header header : entries) {
            if (header.name.equals(name)) values.add(header.value);
        }
        return values;
    }

    /** The value as people read it. */
    String text(String name) {
        return EncodedWords.decode(firstOrEmpty(name));
    }
}
