package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a text into tokens; one pass, whatever the text is. */
final class Tokens {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> in(String text) {
        return new Tokens(text).tokens();
    }

    private List<Token> tokens() {
        var at = 0;
        while (at < text.length()) {
            var character = text.codePointAt(at);
            if (isSpace(character)) at += Character.charCount(character);
            else at = token(at, character);
        }
        return tokens;
    }

    private int token(int start, int character) {
        if (Character.isLetterOrDigit(character)) {
            var address = Addresses.end(text, start);
            if (address > start) return add(start, address, Token.Kind.ADDRESS);
            return written(start);
        }
        var end = start + Character.charCount(character);
        if (!isMark(character)) {
            // A skin tone, a joiner and the like belong to the sign before them.
            return add(start, run(end, Tokens::isExtension), Token.Kind.SYMBOL);
        }
        return add(start, run(end, next -> next == character || isSentenceMark(character) && isSentenceMark(next)), Token.Kind.MARK);
    }

    private int written(int start) {
        var letters = false;
        var digits = false;
        var at = start;
        while (at < text.length()) {
            var character = text.codePointAt(at);
            if (Character.isDigit(character)) digits = true;
            else if (Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK) letters = true;
            else if (!joins(character, at, digits && !letters)) break;
            at += Character.charCount(character);
        }
        if (!digits) return add(start, at, Token.Kind.WORD);
        if (!letters) return add(start, dateEnd(start, at), Token.Kind.NUMBER);
        var number = text.substring(start, at).matches("[\\d.,:/–-]+:\\p{L}{1,6}");
        return add(start, at, number ? Token.Kind.NUMBER : Token.Kind.CODE);
    }

    /** Marks that hold a word or a number together when letters or digits are on both sides. */
    private boolean joins(int character, int at, boolean number) {
        if (at + 1 >= text.length()) return false;
        var next = text.codePointAt(at + 1);
        if (number && ".,:/–".indexOf(character) >= 0 && Character.isDigit(next)) return true;
        if (number && character == '.' && next == '–' && at + 2 < text.length() && Character.isDigit(text.charAt(at + 2))) return true;
        var joiner = character == '-' || character == '\'' || character == '’' || character == ':' || character == '\u00AD' || character == '_';
        return joiner && Character.isLetterOrDigit(next);
    }

    /** The full stop of "30.6." belongs to the date. */
    private int dateEnd(int start, int end) {
        var dayAndMonth = text.substring(start, end).matches("(\\d{1,2}\\.?–)?\\d{1,2}\\.\\d{1,2}");
        return dayAndMonth && end < text.length() && text.charAt(end) == '.' && isDate(text.substring(start, end)) ? end + 1 : end;
    }

    private static boolean isDate(String dayAndMonth) {
        var day = Integer.parseInt(dayAndMonth.replaceFirst("^\\d{1,2}\\.?–", "").replaceFirst("\\.\\d+$", ""));
        var month = Integer.parseInt(dayAndMonth.substring(dayAndMonth.lastIndexOf('.') + 1));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private int run(int at, IntPredicate more) {
        while (at < text.length() && more.test(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
        return at;
    }

    private int add(int start, int end, Token.Kind kind) {
        tokens.add(new Token(start, end, text.substring(start, end), kind));
        return end;
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF' || character == '\u200B';
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSentenceMark(int character) {
        return character == '.' || character == '!' || character == '?' || character == '…';
    }

    private static boolean isExtension(int character) {
        return character == 0x200D || character >= 0xFE00 && character <= 0xFE0F || character >= 0x1F3FB && character <= 0x1F3FF;
    }
}
