package fi.luukku.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A structured header such as Content-Type: a value and its parameters, with the continuations and
 * charsets of RFC 2231 and the encoded words that many programs put there instead.
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final int MAX_PARAMETERS = 100;
    private static final int LONGEST = 16 * 1024;

    static HeaderValue read(String whole) {
        String header = CleanText.cut(whole, LONGEST);
        int semicolon = header.indexOf(';');
        String value = semicolon < 0 ? header : header.substring(0, semicolon);
        Map<String, String> raw = new LinkedHashMap<>();
        if (semicolon >= 0) readParameters(header, semicolon + 1, raw);
        return new HeaderValue(firstWord(withoutComments(value)).toLowerCase(Locale.ROOT), ContinuedParameters.join(raw));
    }

    /** "text/html charset=utf-8": what follows without a semicolon is no part of the value. */
    private static String firstWord(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static void readParameters(String header, int start, Map<String, String> into) {
        int i = start;
        while (i < header.length() && into.size() < MAX_PARAMETERS) {
            int equals = header.indexOf('=', i);
            int semicolon = header.indexOf(';', i);
            if (equals < 0) return;
            if (semicolon >= 0 && semicolon < equals) {
                i = semicolon + 1;
                continue;
            }
            String name = header.substring(i, equals).strip().toLowerCase(Locale.ROOT);
            var value = new StringBuilder();
            i = readValue(header, equals + 1, value);
            into.putIfAbsent(name, value.toString().strip());
        }
    }

    /** Reads a token or a quoted string and returns where the next parameter starts. */
    private static int readValue(String header, int start, StringBuilder value) {
        int i = start;
        while (i < header.length() && header.charAt(i) == ' ') i++;
        if (i < header.length() && header.charAt(i) == '"') return readQuoted(header, i + 1, value);
        int end = header.indexOf(';', i);
        if (end < 0) end = header.length();
        value.append(header, i, end);
        return end + 1;
    }

    private static int readQuoted(String header, int start, StringBuilder value) {
        int i = start;
        while (i < header.length() && header.charAt(i) != '"') {
            if (header.charAt(i) == '\\' && i + 1 < header.length() && isEscapable(header.charAt(i + 1))) i++;
            value.append(header.charAt(i++));
        }
        int semicolon = header.indexOf(';', Math.min(i, header.length()));
        return semicolon < 0 ? header.length() : semicolon + 1;
    }

    /** Windows paths come with bare backslashes; only these two are ever escaped on purpose. */
    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }

    static String withoutComments(String value) {
        int open = value.indexOf('(');
        return (open < 0 ? value : value.substring(0, open)).strip();
    }
}
