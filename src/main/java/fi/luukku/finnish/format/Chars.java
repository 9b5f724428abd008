package fi.luukku.finnish.format;

/** What characters count as at the edges and between the parts of codes. */
final class Chars {

    private Chars() {
    }

    /** NUL outside the text, which is part of nothing. */
    static char at(CharSequence text, int index) {
        return index < 0 || index >= text.length() ? '\0' : text.charAt(index);
    }

    // Only the ASCII digits: other scripts' digits make no Finnish code, and all arithmetic here is on these.
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** A space within a line, however wide and however breakable. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u2007' || c == '\t';
    }

    /** What phones and word processors make of a hyphen. */
    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2014') || c == '\u2212';
    }

    static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }

    static boolean startsAt(CharSequence text, int index) {
        return !isPart(at(text, index - 1));
    }

    static boolean endsAt(CharSequence text, int index) {
        return !isPart(at(text, index));
    }

    /** Whether the number goes on behind a point, as 12345 does in 12345,50. */
    static boolean goesOn(CharSequence text, int end) {
        return isPoint(at(text, end)) && isDigit(at(text, end + 1));
    }

    /** Whether the number began before a point. */
    static boolean wentBefore(CharSequence text, int start) {
        return isPoint(at(text, start - 1)) && isDigit(at(text, start - 2));
    }

    /** Where the next run of digits begins; the text's length if there is none. */
    static int nextNumber(CharSequence text, int from) {
        var digitBefore = isDigit(at(text, from - 1));
        for (var i = from; i < text.length(); i++) {
            var digit = isDigit(text.charAt(i));
            if (digit && !digitBefore) return i;
            digitBefore = digit;
        }
        return text.length();
    }

    static boolean allDigits(CharSequence text) {
        return text.length() > 0 && text.chars().allMatch(c -> isDigit((char) c));
    }
}
