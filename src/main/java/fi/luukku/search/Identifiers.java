package fi.luukku.search;

import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.Phones;
import fi.luukku.finnish.format.TrackingCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What numbers, codes and addresses are found by: the same however they are spaced, hyphenated or capitalised, a phone
 * number also with its country's.
 */
final class Identifiers {

    private static final int FEWEST_DIGITS = 6;
    private static final int LONGEST_RUN = 40;
    private static final Pattern JOINED = Pattern.compile("[\\p{L}\\d]++(?:-[\\p{L}\\d]++)*+");
    private static final Pattern LAST_DIGITS = Pattern.compile("(?:.*[^\\d])?(\\d{4,})");
    private static final Pattern INFLECTED = Pattern.compile("(.*\\d):\\p{L}+");

    private Identifiers() {}

    /** Several tokens that are one identifier, such as {@code RR 123 456 785 FI}. */
    record Run(int first, int last, String lexeme) {}

    /** The first is the whole; the rest are what it is found by as well. */
    static List<String> of(Token token) {
        return token.kind() == Token.Kind.ADDRESS ? address(token.lower()) : code(token.lower());
    }

    private static List<String> address(String lower) {
        var found = new ArrayList<String>();
        var bare = lower.replaceFirst("^https?://", "").replaceFirst("^www\\.", "").replaceFirst("/$", "");
        if (!bare.isEmpty() && bare.length() <= Lexeme.LONGEST) found.add(bare);
        var at = bare.indexOf('@');
        var host = at > 0 ? bare.substring(at + 1) : bare.replaceFirst("[/?#:].*", "");
        if (!host.isEmpty() && host.length() <= Lexeme.LONGEST && !host.equals(bare)) found.add(host);
        return found;
    }

    private static List<String> code(String lower) {
        var found = new ArrayList<String>();
        var inflected = INFLECTED.matcher(lower);
        var bare = inflected.matches() ? inflected.group(1) : lower;
        var whole = whole(bare.replaceFirst("[.,]+$", ""), false);
        if (!whole.isEmpty() && whole.length() <= Lexeme.LONGEST) found.add(whole);
        // The number at the end of KK-2026-10482 is what people call the order by.
        var last = LAST_DIGITS.matcher(bare);
        if (bare.matches(".*[-_/–].*") && last.matches() && !last.group(1).equals(whole)) found.add(last.group(1));
        return found;
    }

    /** Without hyphens; a Finnish phone number as it is dialled at home. */
    private static String whole(String lower, boolean plus) {
        if (!lower.matches("[\\p{L}\\d_-]+")) return lower;
        var bare = lower.replaceAll("[-_]", "");
        if (plus && bare.startsWith("358")) return "0" + bare.substring(3);
        if (bare.matches("00358\\d{5,}")) return "0" + bare.substring(5);
        return bare.matches("358\\d{8,}") ? "0" + bare.substring(3) : bare;
    }

    /** Phone numbers and tracking codes by their forms, wherever in the text: "(040) 123 4567", "+358 (0)40 1234567". */
    static List<Found<String>> formed(String text) {
        var formed = new ArrayList<Found<String>>();
        for (var phone : Phones.in(text)) formed.add(new Found<>(phone.start(), phone.end(), whole(phone.value().e164().substring(1), true)));
        for (var code : TrackingCodes.in(text)) formed.add(new Found<>(code.start(), code.end(), code.value().code().toLowerCase(Locale.ROOT)));
        return formed;
    }

    /**
     * What stands in several tokens.
     *
     * @param formed what was found by its form in the whole text
     * @param query  whether the tokens are of a query: there letters may be small
     */
    static List<Run> runs(List<Token> tokens, String text, List<Found<String>> formed, boolean query) {
        var runs = new ArrayList<Run>();
        for (var one : formed) {
            var first = 0;
            while (first < tokens.size() && tokens.get(first).end() <= one.start()) first++;
            var last = first;
            while (last + 1 < tokens.size() && tokens.get(last + 1).start() < one.end()) last++;
            if (first < tokens.size() && tokens.get(first).start() < one.end()) runs.add(new Run(first, last, one.value()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!isPiece(tokens.get(i), query)) continue;
            var last = i;
            while (last + 1 < tokens.size() && isPiece(tokens.get(last + 1), query) && adjoin(tokens.get(last), tokens.get(last + 1), text)) last++;
            add(runs, tokens, i, last, text);
            // Something before a phone number: "2 kpl" is no piece, but "koko 42 040 123 4567" is one run.
            for (int j = i + 1; j < last; j++) if (tokens.get(j).text().startsWith("0")) add(runs, tokens, j, last, text);
            i = last;
        }
        return runs;
    }

    private static void add(List<Run> runs, List<Token> tokens, int first, int last, String text) {
        // So many pieces are longer than any identifier, and a line of thousands would be joined thousands of times.
        if (last - first >= LONGEST_RUN) return;
        var start = tokens.get(first).start();
        var plus = start > 0 && text.charAt(start - 1) == '+';
        if (first == last && !plus) return;
        var joined = new StringBuilder();
        for (int i = first; i <= last; i++) joined.append(tokens.get(i).lower());
        var lexeme = whole(joined.toString().replace("-", ""), plus);
        if (lexeme.length() <= LONGEST_RUN && lexeme.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) runs.add(new Run(first, last, lexeme));
    }

    private static boolean isPiece(Token token, boolean query) {
        return switch (token.kind()) {
            case NUMBER, CODE -> token.text().length() <= Lexeme.LONGEST && JOINED.matcher(token.text()).matches();
            case WORD -> token.text().length() <= 4 && token.text().chars().allMatch(Character::isLetter)
                && (query || token.text().equals(token.text().toUpperCase(Locale.ROOT)));
            default -> false;
        };
    }

    private static boolean adjoin(Token a, Token b, String text) {
        return b.start() - a.end() == 1 && " \u00A0\u202F-".indexOf(text.charAt(a.end())) >= 0;
    }
}
