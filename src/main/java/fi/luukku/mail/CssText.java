package fi.luukku.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes CSS apart into declarations and rules, with the strings, brackets and comments a browser would see in it. */
final class CssText {

    private static final int LONGEST_VALUE = 500;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{1,40}");
    private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important\\s*$", Pattern.CASE_INSENSITIVE);

    private CssText() {
    }

    /** @param value in the sender's own words */
    record Declaration(String property, String value, boolean important) {
    }

    record Rule(String selectors, String body) {
    }

    static List<Declaration> declarations(String css) {
        var found = new ArrayList<Declaration>();
        for (var part : split(withoutComments(css), ';')) {
            int colon = part.indexOf(':');
            if (colon > 0) add(part.substring(0, colon), part.substring(colon + 1), found);
        }
        return found;
    }

    private static void add(String name, String value, List<Declaration> found) {
        var property = name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(property).matches() || value.length() > LONGEST_VALUE) return;
        var important = IMPORTANT.matcher(value);
        boolean isImportant = important.find();
        found.add(new Declaration(property, (isImportant ? value.substring(0, important.start()) : value).strip(), isImportant));
    }

    /** The plain rules of a style sheet; {@code @import}, {@code @media} and their like are left out with all they hold. */
    static List<Rule> rules(String sheet, int limit) {
        var css = withoutComments(sheet).replace("<!--", " ").replace("-->", " ");
        var found = new ArrayList<Rule>();
        int at = 0;
        while (at < css.length() && found.size() < limit) {
            int head = end(css, at, '{', ';');
            if (head >= css.length()) break;
            int body = css.charAt(head) == ';' ? head : end(css, head + 1, '}', '}');
            var selectors = css.substring(at, head).strip();
            if (css.charAt(head) == '{' && !selectors.startsWith("@")) found.add(new Rule(selectors, css.substring(head + 1, Math.min(body, css.length()))));
            at = body + 1;
        }
        return found;
    }

    private static List<String> split(String css, char separator) {
        var parts = new ArrayList<String>();
        for (int start = 0; start < css.length(); ) {
            int end = end(css, start, separator, separator);
            parts.add(css.substring(start, end));
            start = end + 1;
        }
        return parts;
    }

    /** Where the next of two characters stands outside strings and brackets, or the length. */
    private static int end(String css, int from, char one, char other) {
        int depth = 0;
        for (int i = from; i < css.length(); i++) {
            char c = css.charAt(i);
            if (depth == 0 && (c == one || c == other)) return i;
            if (c == '\\') i++;
            else if (c == '"' || c == '\'') i = stringEnd(css, i);
            else if (c == '(' || c == '[' || c == '{') depth++;
            else if (depth > 0 && (c == ')' || c == ']' || c == '}')) depth--;
        }
        return css.length();
    }

    private static int stringEnd(String css, int start) {
        for (int i = start + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') i++;
            else if (c == css.charAt(start) || c == '\n') return i;
        }
        return css.length();
    }

    private static String withoutComments(String css) {
        if (!css.contains("/*")) return css;
        var out = new StringBuilder(css.length());
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            int next = i;
            if (c == '\\') next = i + 1;
            else if (c == '"' || c == '\'') next = stringEnd(css, i);
            else if (css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                i = end < 0 ? css.length() : end + 1;
                out.append(' ');
                continue;
            }
            out.append(css, i, Math.min(next + 1, css.length()));
            i = next;
        }
        return out.toString();
    }
}
