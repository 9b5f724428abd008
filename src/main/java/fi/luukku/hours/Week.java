package fi.luukku.hours;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** The open times of an ordinary week. */
public record Week(Map<DayOfWeek, DayHours> days) {

    /** Of a store that has not said when it is open: from Monday to Friday, nine to four. */
    public static final Week OFFICE = office();

    public Week {
        days = Map.copyOf(days);
    }

    public DayHours on(DayOfWeek day) {
        return days.getOrDefault(day, DayHours.CLOSED);
    }

    public boolean closed() {
        return days.values().stream().allMatch(DayHours::closed);
    }

    private static Week office() {
        var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (day.compareTo(DayOfWeek.SATURDAY) < 0) days.put(day, DayHours.of(9 * 60, 16 * 60));
        return new Week(days);
    }
}
