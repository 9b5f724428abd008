package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text without its personal identity codes and card numbers: 131052-****, •••• •••• •••• 1234.
 * It is as long as before, so places in one are places in the other; masked again it stays as it is.
 */
public record Masked(String text, List<Piece> pieces) {

    private static final int KEPT = 4;
    // An identity code whose last character is a letter; a card's number has more.
    private static final int FEWEST_DIGITS = 9;

    public Masked {
        pieces = List.copyOf(pieces);
    }

    /** What was masked: the whole code, also the part of it that is still to be read. */
    public record Piece(Kind kind, int start, int end) {
    }

    public enum Kind { IDENTITY_CODE, CARD_NUMBER }

    public boolean isChanged() {
        return !pieces.isEmpty();
    }

    public static Masked of(String text) {
        if (!hasDigitsEnough(text)) return new Masked(text, List.of());
        var masked = new StringBuilder(text);
        var pieces = new ArrayList<Piece>();
        for (var code : IdentityCodes.in(text)) {
            for (var i = code.end() - KEPT; i < code.end(); i++) masked.setCharAt(i, IdentityCodes.MASK);
            pieces.add(new Piece(Kind.IDENTITY_CODE, code.start(), code.end()));
        }
        // Numbers that share groups are masked each: whichever of them is the card, it is not left to be read.
        for (var card : CardNumbers.all(masked.toString())) {
            hide(masked, card);
            pieces.add(new Piece(Kind.CARD_NUMBER, card.start(), card.end()));
        }
        pieces.sort(Comparator.comparingInt(Piece::start));
        return new Masked(masked.toString(), pieces);
    }

    // Most texts end here, so that asking costs nearly nothing.
    private static boolean hasDigitsEnough(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            if (Chars.isDigit(text.charAt(i)) && ++digits == FEWEST_DIGITS) return true;
        }
        return false;
    }

    private static void hide(StringBuilder text, Found<CardNumber> card) {
        var left = card.value().digits().length() - KEPT;
        for (var i = card.start(); left > 0; i++) {
            if (!Chars.isDigit(text.charAt(i)) && text.charAt(i) != CardNumbers.MASK) continue;
            text.setCharAt(i, CardNumbers.MASK);
            left--;
        }
    }
}
