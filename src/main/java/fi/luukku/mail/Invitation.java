package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The gist of a text/calendar part (RFC 5545) in a few lines, in the words of the calendar itself. */
final class Invitation {

    private static final List<String> SHOWN = List.of("METHOD", "SUMMARY", "DTSTART", "DTEND", "LOCATION", "ORGANIZER");
    private static final int MAX_LINES = 500;

    private Invitation() {
    }

    /** Lines of {@code PROPERTY: value} for the first event, or null when there is none. */
    static @Nullable String summary(String calendar) {
        String unfolded = calendar.replace("\n ", "").replace("\n\t", "");
        List<String> shown = new ArrayList<>();
        int start = Math.max(0, unfolded.indexOf("BEGIN:VEVENT"));
        String method = line(unfolded, "METHOD");
        if (method != null) shown.add(method);
        String[] lines = unfolded.substring(start).split("\n", MAX_LINES);
        for (String line : lines) {
            if (line.startsWith("END:VEVENT")) break;
            String text = property(line);
            if (text != null) shown.add(text);
        }
        return shown.isEmpty() ? null : CleanText.cut(String.join("\n", shown), 4000);
    }

    private static @Nullable String line(String text, String property) {
        int at = text.indexOf(property + ":");
        int end = at < 0 ? -1 : text.indexOf('\n', at);
        return end < 0 ? null : property(text.substring(at, end));
    }

    private static @Nullable String property(String line) {
        int colon = valueStart(line);
        if (colon < 0) return null;
        int nameEnd = line.indexOf(';');
        String name = line.substring(0, nameEnd < 0 || nameEnd > colon ? colon : nameEnd).toUpperCase(Locale.ROOT);
        if (!SHOWN.contains(name)) return null;
        String value = unescaped(line.substring(colon + 1));
        return value.isBlank() ? null : name + ": " + (name.startsWith("DT") ? readableTime(value) : value);
    }

    /** The colon that ends the parameters; those may hold colons within quotes. */
    private static int valueStart(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            if (line.charAt(i) == ':' && !quoted) return i;
        }
        return -1;
    }

    private static String unescaped(String value) {
        String text = value.replace("\\n", " ").replace("\\N", " ").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        return CleanText.line(text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text);
    }

    /** 20250310T140000 → 2025-03-10 14:00; a final Z stays. */
    private static String readableTime(String value) {
        boolean stamp = value.length() >= 15 && value.charAt(8) == 'T';
        if (!stamp && value.length() != 8) return value;
        String date = value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8);
        return stamp ? date + " " + value.substring(9, 11) + ":" + value.substring(11, 13) + (value.endsWith("Z") ? "Z" : "") : date;
    }
}
