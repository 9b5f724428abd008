package fi.luukku.coach.rules;

import java.util.Locale;

/** Whether one word is another with a slip of the finger: then it is surely written wrong, and else it may be a word that no dictionary has. */
final class Slip {

    private static final String[] KEYS = {"qwertyuiopå", "asdfghjklöä", "zxcvbnm"};
    /** Letters that are taken for each other by ear or for want of a key. */
    private static final String[] ALIKE = {"aäå", "oöå", "sz", "cks", "vw", "td", "pb", "kg", "yi", "eé"};

    private Slip() {}

    static boolean isBetween(String written, String meant) {
        var one = bare(written);
        var other = bare(meant);
        // With a hyphen or without. What only falls apart into two words is a compound that no dictionary has.
        if (one.equals(other)) return meant.indexOf(' ') < 0;
        if (meant.indexOf(' ') >= 0) return false;
        var start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) start++;
        var end = 0;
        while (end < one.length() - start && end < other.length() - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) end++;
        return isSlip(one.substring(start, one.length() - end), other.substring(start, other.length() - end));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
    }

    /** What is left where two words differ: a letter more or less, two that changed places, one for another near it. */
    private static boolean isSlip(String written, String meant) {
        if (written.length() + meant.length() == 1) return true;
        if (written.length() == 2 && meant.length() == 2) return written.charAt(0) == meant.charAt(1) && written.charAt(1) == meant.charAt(0);
        return written.length() == 1 && meant.length() == 1 && (areNear(written.charAt(0), meant.charAt(0)) || areAlike(written.charAt(0), meant.charAt(0)));
    }

    private static boolean areAlike(char one, char other) {
        for (var group : ALIKE) if (group.indexOf(one) >= 0 && group.indexOf(other) >= 0) return true;
        return false;
    }

    private static boolean areNear(char one, char other) {
        for (int row = 0; row < KEYS.length; row++) {
            var at = KEYS[row].indexOf(one);
            if (at < 0) continue;
            for (int below = 0; below < KEYS.length; below++) {
                var there = KEYS[below].indexOf(other);
                if (there >= 0 && Math.abs(below - row) <= 1 && Math.abs(there - at) <= 1) return true;
            }
        }
        return false;
    }
}
