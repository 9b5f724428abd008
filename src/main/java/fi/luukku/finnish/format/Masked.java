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
        var masked = new StringBuilder(text);
        var pieces = new ArrayList<Piece>();
        for (var code : IdentityCodes.in(text)) {
            masked.replace(code.end() - KEPT, code.end(), "*".repeat(KEPT));
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

    private static void hide(StringBuilder text, Found<CardNumber> card) {
        var left = card.value().digits().length() - KEPT;
        for (var i = card.start(); left > 0; i++) {
            if (!Chars.isDigit(text.charAt(i)) && text.charAt(i) != CardNumbers.MASK) continue;
            text.setCharAt(i, CardNumbers.MASK);
            left--;
        }
    }
}
