package fi.luukku.mail;

import fi.luukku.mail.CssTokens.Kind;
import fi.luukku.mail.CssTokens.Token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Shorthands of which only some parts are let through, each on its own. */
final class CssShorthands {

    private static final Pattern ADDRESSES = Pattern.compile("url\\s*\\([^)]{0,2000}\\)", Pattern.CASE_INSENSITIVE);
    private static final java.util.Set<String> NOT_COLOURS = java.util.Set.of("repeat", "repeat-x", "repeat-y", "no-repeat", "scroll", "fixed",
            "local", "top", "bottom", "left", "right", "center", "cover", "contain", "none", "inherit", "initial", "unset", "border-box");

    private CssShorthands() {
    }

    /** The colour behind a picture that is not fetched. */
    static Map<String, String> background(String value) {
        var tokens = CssTokens.of(ADDRESSES.matcher(value).replaceAll(" ")).orElse(List.of());
        return tokens.stream().filter(token -> token.isColour() && !NOT_COLOURS.contains(token.text())).findFirst()
                .map(colour -> Map.of("background-color", colour.text())).orElse(Map.of());
    }

    static Map<String, String> font(List<Token> tokens) {
        int size = 0;
        while (size < tokens.size() && !isSize(tokens.get(size))) size++;
        if (size >= tokens.size() - 1) return Map.of();
        var parts = new LinkedHashMap<String, String>();
        for (var word : tokens.subList(0, size)) put(parts, word);
        parts.put("font-size", tokens.get(size).text());
        int family = size + 1;
        if (tokens.get(family).text().equals("/")) family += 2;
        if (family == size + 3 && tokens.size() > size + 2) keep(parts, "line-height", tokens.subList(size + 2, size + 3));
        if (family < tokens.size()) keep(parts, "font-family", tokens.subList(family, tokens.size()));
        return parts;
    }

    private static boolean isSize(Token token) {
        return CssRules.allows("font-size", List.of(token)) && !token.unit().isEmpty();
    }

    private static void put(Map<String, String> parts, Token token) {
        if (token.is(Kind.MARK)) return;
        if (CssRules.allows("font-style", List.of(token)) && !token.text().equals("normal")) parts.put("font-style", token.text());
        else keep(parts, "font-weight", List.of(token));
    }

    private static void keep(Map<String, String> parts, String property, List<Token> tokens) {
        if (!CssRules.allows(property, tokens)) return;
        parts.put(property, String.join(" ", tokens.stream().map(Token::text).toList()).replace(" ,", ","));
    }
}
