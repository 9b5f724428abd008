package fi.luukku.finnish;

/**
 * Whether a compound is written as it should be: with a hyphen between two like vowels (<em>linja-auto</em>), after a
 * digit, and where the dictionary asks for one; without it elsewhere. The transducer itself lets both through.
 */
final class HyphenRules {

    private static final String VOWELS = "aeiouyäö";

    private char beforeLast;
    private char last;
    private boolean borderPassed;
    private boolean hyphenSeen;
    private boolean allowed;
    private boolean allowedForNext;
    private boolean required;
    private boolean missing;
    private boolean startsWithName;
    private boolean endsWithNoun;

    private HyphenRules() {}

    static boolean allow(String[] symbols) {
        return new HyphenRules().read(symbols);
    }

    private boolean read(String[] symbols) {
        for (int i = 0; i < symbols.length; i++) {
            var symbol = symbols[i];
            if (symbol.startsWith("[X")) {
                do i++; while (i < symbols.length && !symbols[i].equals("[X]"));
            } else if (symbol.equals("[Bh]")) {
                if (!border(false)) return false;
            } else if (symbol.charAt(0) == '[') {
                tag(symbol);
            } else if (symbol.equals("-")) {
                startsWithName = false;
                endsWithNoun = false;
                if (i + 2 < symbols.length && symbols[i + 1].equals("[Bh]")) {
                    borderPassed = true;
                    hyphenSeen = true;
                    i++;
                }
            } else if (!letter(symbol.charAt(0))) {
                return false;
            }
        }
        return !missing && !(startsWithName && endsWithNoun);
    }

    private boolean border(boolean hyphen) {
        borderPassed = true;
        hyphenSeen = hyphen;
        if (missing) return false;
        if (required) missing = true;
        return true;
    }

    private void tag(String tag) {
        if (tag.startsWith("[Isf")) {
            allowed = true;
            allowedForNext = true;
        } else if (tag.startsWith("[Icu")) {
            borderPassed = false;
            allowed = true;
            required = true;
        } else if (tag.startsWith("[Ica")) {
            missing = false;
            endsWithNoun = false;
        } else if (tag.startsWith("[Le")) {
            startsWithName = true;
            endsWithNoun = false;
        } else if (tag.startsWith("[Ln")) {
            endsWithNoun = true;
        } else if (tag.startsWith("[Dg")) {
            startsWithName = false;
        }
    }

    private boolean letter(char letter) {
        if (borderPassed && !afterBorder(letter)) return false;
        beforeLast = last;
        last = letter;
        return true;
    }

    private boolean afterBorder(char letter) {
        // Nothing before it, or "-is" as in "pohjois-": either way of writing will do.
        if (last == '\0' || beforeLast == 'i' && last == 's') allowed = true;
        if (required && hyphenSeen) required = false;
        if (!(allowed && hyphenSeen)) {
            var needed = last == letter && VOWELS.indexOf(last) >= 0 || last >= '0' && last <= '9';
            if (needed != hyphenSeen) return false;
        }
        borderPassed = false;
        if (allowedForNext) allowedForNext = false;
        else allowed = false;
        return true;
    }
}
