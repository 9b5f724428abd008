package fi.luukku.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The words of HTML at a fraction of the price of reading it properly: good for looking whether something stands there,
 * not for showing. Reads each character once.
 */
final class HtmlWords {

    private static final Set<String> SILENT = Set.of("style", "script");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder words;
    private int at;

    private HtmlWords(String html) {
        this.html = html;
        this.words = new StringBuilder(html.length() / 4 + 16);
    }

    static String of(String html) {
        return new HtmlWords(html).read();
    }

    private String read() {
        while (at < html.length()) {
            var c = html.charAt(at);
            if (c == '<') tag();
            else if (c == '&') entity();
            else {
                add(c);
                at++;
            }
        }
        return words.toString();
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at + 4);
            return;
        }
        var closing = html.startsWith("</", at);
        var element = name(closing ? at + 2 : at + 1);
        // A sign of its own, as in "5 < 6".
        if (!closing && element.isEmpty() && !html.startsWith("<!", at) && !html.startsWith("<?", at)) {
            add(html.charAt(at++));
            return;
        }
        at = after(">", at);
        if (!HtmlRuns.isWithinALine(element)) words.append('\n');
        if (!closing && SILENT.contains(element)) at = closed(element);
    }

    private String name(int from) {
        var end = from;
        while (end < html.length() && end - from < 12 && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == ':')) end++;
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private int after(String mark, int from) {
        var found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private int closed(String element) {
        for (var i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, element, 0, element.length())) return i;
        }
        return html.length();
    }

    private void entity() {
        var end = at + 1;
        while (end < html.length() && end - at < LONGEST_ENTITY && html.charAt(end) != ';') end++;
        if (end == html.length() || html.charAt(end) != ';') {
            add(html.charAt(at++));
            return;
        }
        for (var c : Parser.unescapeEntities(html.substring(at, end + 1), false).toCharArray()) add(c);
        at = end + 1;
    }

    private void add(char c) {
        if (HtmlRuns.isUnseen(c)) return;
        if (c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != ' ') words.append(c);
        else if (words.isEmpty() || words.charAt(words.length() - 1) != ' ') words.append(' ');
    }
}
