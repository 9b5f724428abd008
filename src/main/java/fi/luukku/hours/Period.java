package fi.luukku.hours;

import fi.luukku.kernel.Problem;

/**
 * A time of a day when the store is open. What goes on past midnight is two, of two days.
 *
 * @param opens  minutes after midnight, 0–1439
 * @param closes minutes after midnight, 1–1440; 1440 is the midnight that ends the day. Not open any more at that time
 */
public record Period(int opens, int closes) implements Comparable<Period> {

    public static final int DAY = 24 * 60;

    public Period {
        if (opens < 0 || closes > DAY) throw new IllegalArgumentException(opens + "–" + closes);
        if (opens >= closes) throw new Problem.Invalid("periods", "problem.hours.order");
    }

    boolean meets(Period later) {
        return closes == later.opens;
    }

    boolean overlaps(Period later) {
        return closes > later.opens;
    }

    boolean holds(int secondOfDay) {
        return opens * 60 <= secondOfDay && secondOfDay < closes * 60;
    }

    @Override
    public int compareTo(Period other) {
        return opens != other.opens ? Integer.compare(opens, other.opens) : Integer.compare(closes, other.closes);
    }
}
