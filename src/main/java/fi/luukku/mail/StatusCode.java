package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/** Enhanced status codes (RFC 3463) within text. */
final class StatusCode {

    private StatusCode() {
    }

    /** The first code such as {@code 5.1.1}, or null. */
    static @Nullable String enhanced(String text) {
        for (int i = 0; i + 4 < text.length(); i++) {
            char c = text.charAt(i);
            boolean starts = (c == '2' || c == '4' || c == '5') && (i == 0 || !isNumber(text.charAt(i - 1))) && text.charAt(i + 1) == '.';
            if (!starts) continue;
            int middle = digits(text, i + 2);
            if (middle == i + 2 || middle > i + 5 || middle >= text.length() || text.charAt(middle) != '.') continue;
            int end = digits(text, middle + 1);
            boolean more = end < text.length() && text.charAt(end) == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (end > middle + 1 && end <= middle + 4 && !more) return text.substring(i, end);
        }
        return null;
    }

    /** The position of a reply code of SMTP such as {@code 550 } that is no part of a number, or -1. */
    static int reply(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            boolean failure = text.charAt(i) == '5' || text.charAt(i) == '4';
            boolean code = failure && "0123457".indexOf(text.charAt(i + 1)) >= 0 && Character.isDigit(text.charAt(i + 2));
            boolean alone = (i == 0 || " :\n\t(<[#".indexOf(text.charAt(i - 1)) >= 0) && " -".indexOf(text.charAt(i + 3)) >= 0;
            if (code && alone) return i;
        }
        return -1;
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        return end;
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || c == '.';
    }
}
