package fi.luukku.search;

import org.jspecify.annotations.Nullable;

/**
 * Where in the results a page begins. They are taken window after window from the newest on, each ordered by how well what
 * is in it fits.
 *
 * @param high     entries up to this number are in the window
 * @param low      and those above this one; null when the window is still to be measured
 * @param inParts  whether compounds are looked for by their parts as well, since nothing had them whole
 * @param score    of the last result of the page before, with its number; null at the window's beginning
 */
record Walk(boolean inParts, long high, @Nullable Long low, @Nullable Double score, long last) {

    static Walk from(boolean inParts, long high) {
        return new Walk(inParts, high, null, null, 0);
    }

    String encoded() {
        return (inParts ? "p." : "w.") + high + "." + (low == null ? "" : low) + "." + (score == null ? "" : Long.toHexString(Double.doubleToRawLongBits(score))) + "." + last;
    }

    /** Null when it is none that we gave. */
    static @Nullable Walk of(String encoded) {
        var parts = encoded.split("\\.", -1);
        try {
            if (parts.length != 5 || !parts[0].matches("[pw]")) return null;
            return new Walk(parts[0].equals("p"), Long.parseLong(parts[1]), parts[2].isEmpty() ? null : Long.parseLong(parts[2]),
                parts[3].isEmpty() ? null : Double.longBitsToDouble(Long.parseUnsignedLong(parts[3], 16)), Long.parseLong(parts[4]));
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }

    boolean passed(double itsScore, long its) {
        return score == null || itsScore < score || itsScore == score && its < last;
    }
}
