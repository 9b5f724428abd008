package fi.luukku.admin;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The colours a store chooses from: hues of OKLCH that stay apart from each other, also for most colour-blind eyes. */
public final class Hues {

    private static final List<Integer> ALL = List.of(205, 235, 265, 300, 345, 25, 55, 90, 145, 175);

    private Hues() {}

    /** All of them, and the one in use if it is another. */
    public static List<Integer> with(String used) {
        var own = used.matches("\\d{1,3}") ? Integer.valueOf(used) : 205;
        return ALL.contains(own) ? ALL : Stream.concat(Stream.of(own), ALL.stream()).toList();
    }

    public static int nearest(int hue) {
        return ALL.stream().min(Comparator.comparingInt(other -> Math.abs(other - hue))).orElseThrow();
    }

    /** Key of the texts. */
    public static String name(int hue) {
        return "admin.hue." + nearest(hue);
    }
}
