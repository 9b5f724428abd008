package fi.luukku.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The charset an HTML document states of itself. */
final class HtmlCharset {

    private HtmlCharset() {
    }

    /** The label in the first kilobytes, or empty. */
    static String of(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, 2048), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) return "";
        int start = at + 8;
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) start++;
        int end = start;
        while (end < head.length() && "\"' />;".indexOf(head.charAt(end)) < 0) end++;
        return head.substring(start, end);
    }
}
