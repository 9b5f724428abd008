package fi.luukku.finnish.format;

import java.util.Locale;

/** A place in a text that moves on as pieces are read. All reading is bounded, so that trying at every place stays linear. */
final class Reading {

    final CharSequence text;
    int at;

    Reading(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    char peek() {
        return Chars.at(text, at);
    }

    boolean take(char c) {
        if (peek() != c) return false;
        at++;
        return true;
    }

    boolean takeHyphen() {
        if (!Chars.isHyphen(peek())) return false;
        at++;
        return true;
    }

    /** Passes so many spaces at most, and says how many it passed. */
    int spaces(int most) {
        var from = at;
        while (at - from < most && Chars.isSpace(peek())) at++;
        return at - from;
    }

    /** A hyphen or dash with at most one space on either side; otherwise stays where it is. */
    boolean dash() {
        var from = at;
        spaces(1);
        if (takeHyphen()) {
            spaces(1);
            return true;
        }
        at = from;
        return false;
    }

    /** A whole run of digits, at most so long; empty, without moving, if there is none or a longer one. */
    String digits(int most) {
        var end = at;
        while (end - at <= most && Chars.isDigit(Chars.at(text, end))) end++;
        if (end - at > most) return "";
        var digits = text.subSequence(at, end).toString();
        at = end;
        return digits;
    }

    /** The number of a run of one or two digits; -1 if there is none. */
    int small() {
        var digits = digits(2);
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }

    /** A whole run of letters in lower case, at most so long; empty, without moving, if there is none or a longer one. */
    String letters(int most) {
        var end = at;
        while (end - at <= most && Character.isLetter(Chars.at(text, end))) end++;
        if (end - at > most) return "";
        var letters = text.subSequence(at, end).toString().toLowerCase(Locale.ROOT);
        at = end;
        return letters;
    }

    /** The run of letters that ends before a place, in lower case; empty if there is none or it is longer than so many. */
    static String lettersBefore(CharSequence text, int end, int most) {
        var start = end;
        while (end - start <= most && Character.isLetter(Chars.at(text, start - 1))) start--;
        return end - start > most ? "" : text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }
}
