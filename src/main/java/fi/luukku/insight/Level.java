package fi.luukku.insight;

import fi.luukku.coach.audit.TeamMonth;

/** How a level looks: a chip and a bar that stands for the mean. */
public final class Level {

    private static final double MOST = 6;

    private Level() {}

    /** The tone of a chip; the word in it says the same. */
    public static String tone(String level) {
        return switch (level) {
            case "personal" -> "good";
            case "template" -> "warn";
            case "bingo" -> "bad";
            default -> "";
        };
    }

    /** Pixels of a bar that may be so high; one without points is still seen. */
    public static long height(TeamMonth month, int most) {
        return Math.max(3, Math.round(month.mean() / MOST * most));
    }
}
