package fi.luukku.mail;

import java.util.Set;
import java.util.regex.Pattern;

/** How a colour reads: as the paper, as ordinary ink, or as a colour of the sender's own. */
enum Shade {
    PAPER, INK, OWN, NONE;

    private static final Pattern RGB = Pattern.compile("rgba?\\((\\d{1,3})[ ,]+(\\d{1,3})[ ,]+(\\d{1,3})\\b.*\\)");

    boolean isBlank() {
        return this == PAPER || this == NONE;
    }

    boolean isInk() {
        return this == INK || this == NONE;
    }

    static Shade of(String colour) {
        if (Set.of("inherit", "initial", "unset", "transparent", "currentcolor", "auto", "none").contains(colour)) return NONE;
        if (Set.of("black", "windowtext", "canvastext", "text").contains(colour)) return INK;
        if (Set.of("white", "window", "canvas").contains(colour)) return PAPER;
        if (colour.startsWith("#")) return hex(colour.substring(1));
        var rgb = RGB.matcher(colour);
        if (!rgb.matches()) return OWN;
        return of(Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3)));
    }

    private static Shade hex(String digits) {
        if (digits.length() < 6) {
            return of(17 * digit(digits, 0), 17 * digit(digits, 1), 17 * digit(digits, 2));
        }
        return of(16 * digit(digits, 0) + digit(digits, 1), 16 * digit(digits, 2) + digit(digits, 3), 16 * digit(digits, 4) + digit(digits, 5));
    }

    private static int digit(String digits, int at) {
        return Character.digit(digits.charAt(at), 16);
    }

    private static Shade of(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (least >= 250) return PAPER;
        return most <= 110 && most - least <= 24 ? INK : OWN;
    }
}
