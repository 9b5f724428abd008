package fi.luukku.mail;

import java.util.Set;

/** What the eye reads in one go: elements that do not part a line's words, and characters that are not seen. */
final class HtmlRuns {

    private static final Set<String> WITHIN_A_LINE = Set.of("span", "a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "big", "code", "kbd", "samp",
        "var", "cite", "q", "mark", "abbr", "font", "wbr", "tt", "ins", "del", "strike", "time", "bdi", "bdo", "label", "o:p");

    private HtmlRuns() {
    }

    static boolean isWithinALine(String element) {
        return WITHIN_A_LINE.contains(element);
    }

    static boolean isUnseen(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF' || Bidi.isControl(c);
    }
}
