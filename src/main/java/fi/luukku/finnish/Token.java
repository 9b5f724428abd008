package fi.luukku.finnish;

import java.util.Locale;

/**
 * A piece of a text.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end   where it ends, exclusive
 */
public record Token(int start, int end, String text, Kind kind) {

    public enum Kind {

        /** Letters, with the hyphens, apostrophes and colons inside them: <em>verkko-ostos</em>, <em>EU:n</em>. */
        WORD,
        /** Digits and what belongs to them: <em>30.6.</em>, <em>1,5</em>, <em>12:30</em>, <em>22:een</em>. */
        NUMBER,
        /** Letters and digits together: <em>KK-2026-10482</em>, <em>B2B</em>. */
        CODE,
        /** A web or mail address. */
        ADDRESS,
        /** A full stop, a comma, a run of one such mark. */
        MARK,
        /** An emoji, a currency's sign and whatever else. */
        SYMBOL
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
