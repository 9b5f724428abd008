package fi.luukku.mail;

import fi.luukku.mail.CssTokens.Kind;
import fi.luukku.mail.CssTokens.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The properties a mail may use and what they may say. Nothing that fetches, moves out of its place, covers,
 * animates or writes text of its own; sizes stay within reason and never depend on the frame's height.
 */
final class CssRules {

    private static final Map<String, Double> UNITS = Map.ofEntries(Map.entry("px", 1.0), Map.entry("pt", 1.34), Map.entry("em", 16.0),
            Map.entry("rem", 16.0), Map.entry("ex", 8.0), Map.entry("ch", 8.0), Map.entry("cm", 38.0), Map.entry("mm", 3.8),
            Map.entry("in", 96.0), Map.entry("pc", 16.0), Map.entry("%", 10.0));
    private static final Set<String> LINES = Set.of("none", "hidden", "solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset");
    private static final Set<String> THICKNESS = Set.of("thin", "medium", "thick");
    private static final Map<String, Predicate<List<Token>>> ALLOWED = allowed();

    private CssRules() {
    }

    /** What of a declaration is let through: usually itself, sometimes its parts, nothing when it is not allowed. */
    static Map<String, String> read(CssText.Declaration declaration) {
        var property = declaration.property();
        if (property.equals("background")) return CssShorthands.background(declaration.value());
        var allowed = ALLOWED.get(property);
        if (allowed == null && !property.equals("font")) return Map.of();
        var tokens = CssTokens.of(declaration.value()).orElse(List.of());
        if (tokens.isEmpty()) return Map.of();
        if (property.equals("font")) return CssShorthands.font(tokens);
        return allowed.test(tokens) ? Map.of(property, written(property, tokens)) : Map.of();
    }

    static boolean allows(String property, List<Token> tokens) {
        return ALLOWED.get(property).test(tokens);
    }

    private static String written(String property, List<Token> tokens) {
        boolean plainNumbers = property.equals("line-height") || property.equals("font-weight") || property.equals("opacity");
        return tokens.stream().map(token -> plainNumbers ? token.text() : withUnit(token)).collect(Collectors.joining(" ")).replace(" ,", ",");
    }

    // Old mail programs took a bare number for pixels, and mails still count on it.
    private static String withUnit(Token token) {
        return token.is(Kind.NUMBER) && token.unit().isEmpty() && token.number() != 0 ? token.text() + "px" : token.text();
    }

    private static Map<String, Predicate<List<Token>>> allowed() {
        var map = new HashMap<String, Predicate<List<Token>>>();
        for (var name : List.of("color", "background-color", "text-decoration-color")) map.put(name, one(Token::isColour));
        for (var side : List.of("", "-top", "-right", "-bottom", "-left")) boxes(side, map);
        for (var name : List.of("width", "max-width", "min-width")) map.put(name, one(size(0, 5000).or(word("auto", "none"))));
        for (var name : List.of("height", "max-height", "min-height")) map.put(name, one(size(0, 5000).or(word("auto", "none"))));
        map.put("border-radius", upTo(4, size(0, 1000)));
        map.put("border-spacing", upTo(2, size(0, 200)));
        map.put("border-collapse", one(word("collapse", "separate")));
        type(map);
        place(map);
        return Map.copyOf(map);
    }

    private static void boxes(String side, Map<String, Predicate<List<Token>>> map) {
        int most = side.isEmpty() ? 4 : 1;
        map.put("padding" + side, upTo(most, size(0, 1000)));
        map.put("margin" + side, upTo(most, size(0, 1000).or(word("auto"))));
        map.put("border" + side, upTo(3, size(0, 100).or(Token::isColour)));
        map.put("border" + side + "-width", upTo(most, size(0, 100).or(token -> THICKNESS.contains(token.text()))));
        map.put("border" + side + "-style", upTo(most, token -> LINES.contains(token.text())));
        map.put("border" + side + "-color", upTo(most, Token::isColour));
    }

    private static void type(Map<String, Predicate<List<Token>>> map) {
        map.put("font-family", tokens -> tokens.size() < 30 && tokens.stream().allMatch(token ->
                token.is(Kind.WORD) || token.is(Kind.STRING) || token.text().equals(",")));
        map.put("font-size", one(size(0, 200).or(word("xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"))));
        map.put("font-weight", one(word("normal", "bold", "bolder", "lighter").or(number(100, 900))));
        map.put("font-style", one(word("normal", "italic", "oblique")));
        map.put("font-variant", one(word("normal", "small-caps")));
        map.put("line-height", one(word("normal").or(number(0, 5)).or(size(0, 400))));
        map.put("letter-spacing", one(word("normal").or(size(-5, 50))));
        map.put("text-indent", one(size(-200, 500)));
        map.put("text-align", one(word("left", "right", "center", "justify", "start", "end")));
        var decoration = word("none", "underline", "line-through", "overline", "solid", "dotted", "dashed", "double");
        map.put("text-decoration", upTo(3, decoration.or(token -> token.is(Kind.COLOUR))));
        map.put("text-decoration-line", upTo(3, decoration));
        map.put("text-transform", one(word("none", "uppercase", "lowercase", "capitalize")));
        map.put("white-space", one(word("normal", "nowrap", "pre", "pre-wrap", "pre-line")));
        map.put("word-break", one(word("normal", "break-all", "break-word", "keep-all")));
        map.put("overflow-wrap", one(word("normal", "break-word", "anywhere")));
        map.put("word-wrap", one(word("normal", "break-word")));
        map.put("list-style-type", one(word("none", "disc", "circle", "square", "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman")));
    }

    private static void place(Map<String, Predicate<List<Token>>> map) {
        map.put("display", one(word("none", "block", "inline", "inline-block", "list-item", "table", "inline-table", "table-row",
                "table-cell", "table-row-group", "table-header-group", "table-footer-group", "table-caption")));
        map.put("visibility", one(word("visible", "hidden", "collapse")));
        map.put("opacity", one(number(0, 1)));
        map.put("overflow", one(word("visible", "hidden", "auto")));
        map.put("float", one(word("left", "right", "none")));
        map.put("clear", one(word("left", "right", "both", "none")));
        map.put("vertical-align", one(word("top", "middle", "bottom", "baseline", "sub", "super", "text-top", "text-bottom")));
        map.put("table-layout", one(word("auto", "fixed")));
        map.put("box-sizing", one(word("border-box", "content-box")));
        map.put("direction", one(word("ltr", "rtl")));
    }

    private static Predicate<List<Token>> one(Predicate<Token> token) {
        return upTo(1, token);
    }

    private static Predicate<List<Token>> upTo(int most, Predicate<Token> token) {
        return tokens -> tokens.size() <= most && tokens.stream().allMatch(token);
    }

    private static Predicate<Token> word(String... words) {
        var known = Set.of(words);
        return token -> token.is(Kind.WORD) && (known.contains(token.text()) || token.text().equals("inherit"));
    }

    private static Predicate<Token> number(double least, double most) {
        return token -> token.is(Kind.NUMBER) && token.unit().isEmpty() && token.number() >= least && token.number() <= most;
    }

    /** In pixels, about: a per cent counts for ten of them. */
    private static Predicate<Token> size(double least, double most) {
        return token -> {
            if (!token.is(Kind.NUMBER)) return false;
            var unit = token.unit().isEmpty() ? Double.valueOf(1) : UNITS.get(token.unit());
            return unit != null && token.number() * unit >= least && token.number() * unit <= most;
        };
    }
}
