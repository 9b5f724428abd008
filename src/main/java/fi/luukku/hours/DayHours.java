package fi.luukku.hours;

import fi.luukku.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The open times of one day.
 *
 * @param periods in order; none for a day when the store is closed. Those that meet are one, those that overlap are refused
 */
public record DayHours(List<Period> periods) {

    /** So many fit in a day. */
    public static final int MOST = 8;

    public static final DayHours CLOSED = new DayHours(List.of());

    public DayHours {
        if (periods.size() > MOST) throw new Problem.Invalid("periods", "problem.hours.many", MOST);
        periods = joined(periods.stream().sorted().toList());
    }

    public static DayHours of(int opens, int closes) {
        return new DayHours(List.of(new Period(opens, closes)));
    }

    public boolean closed() {
        return periods.isEmpty();
    }

    boolean holds(int secondOfDay) {
        return periods.stream().anyMatch(period -> period.holds(secondOfDay));
    }

    private static List<Period> joined(List<Period> sorted) {
        var joined = new ArrayList<Period>();
        for (var period : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.overlaps(period)) throw new Problem.Invalid("periods", "problem.hours.overlap");
            if (last != null && last.meets(period)) joined.set(joined.size() - 1, new Period(last.opens(), period.closes()));
            else joined.add(period);
        }
        return List.copyOf(joined);
    }
}
