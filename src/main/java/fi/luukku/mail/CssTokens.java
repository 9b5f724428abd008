package fi.luukku.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a value into the few kinds of tokens that are known. No escapes, no functions but colours: a value with another thing is refused. */
final class CssTokens {

    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:(?<number>[+-]?(?:[0-9]{1,6}(?:\\.[0-9]{0,8})?|\\.[0-9]{1,8}))(?<unit>%|[a-zA-Z]{1,4})?(?![\\w(%-])\
            |\\#(?<hash>[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\\w-])\
            |(?<function>rgba?|hsla?)\\((?<arguments>[0-9.,%/\\s-]{1,60})\\)\
            |(?<word>-?[a-zA-Z_][a-zA-Z0-9_-]{0,40})(?![\\w(-])\
            |"(?<double>[\\p{L}\\p{N} ._,-]{0,60})"|'(?<single>[\\p{L}\\p{N} ._,-]{0,60})'\
            |(?<mark>[,/]))\\s*""", Pattern.CASE_INSENSITIVE);

    private CssTokens() {
    }

    enum Kind { NUMBER, COLOUR, WORD, STRING, MARK }

    /** @param unit of a number: a lower-case unit, %, or empty */
    record Token(Kind kind, String text, double number, String unit) {

        boolean is(Kind other) {
            return kind == other;
        }

        boolean isColour() {
            return kind == Kind.COLOUR || kind == Kind.WORD;
        }
    }

    /** Empty when there is something unknown in it. */
    static Optional<List<Token>> of(String value) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(value.strip());
        int at = 0;
        while (at < matcher.regionEnd()) {
            if (!matcher.region(at, matcher.regionEnd()).lookingAt()) return Optional.empty();
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens);
    }

    private static Token token(Matcher found) {
        if (found.group("number") != null) return number(found);
        if (found.group("hash") != null) return new Token(Kind.COLOUR, "#" + lower(found.group("hash")), 0, "");
        if (found.group("function") != null) return new Token(Kind.COLOUR, lower(found.group("function")) + "(" + spaced(found.group("arguments")) + ")", 0, "");
        if (found.group("word") != null) return new Token(Kind.WORD, lower(found.group("word")), 0, "");
        if (found.group("mark") != null) return new Token(Kind.MARK, found.group("mark"), 0, "");
        var string = found.group("double") != null ? found.group("double") : found.group("single");
        return new Token(Kind.STRING, "'" + string + "'", 0, "");
    }

    private static Token number(Matcher found) {
        var unit = found.group("unit") == null ? "" : lower(found.group("unit"));
        var digits = found.group("number").replaceFirst("^\\+", "").replaceFirst("\\.$", "");
        return new Token(Kind.NUMBER, digits + unit, Double.parseDouble(digits), unit);
    }

    private static String spaced(String arguments) {
        return arguments.strip().replaceAll("\\s+", " ").replaceAll(" ?, ?", ",");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
