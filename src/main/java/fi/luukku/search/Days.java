package fi.luukku.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as they are typed: 2026-12-01, 2026-12, 1.12.2026. What was said is looked for, so a day without a year is the last one there was. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4})?");
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    /** Around a century without a leap day, the 29th of February is so far from the next. */
    private static final int LEAP = 8;

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /** Null for what is no day. */
    @Nullable LocalDate read(String typed) {
        var iso = ISO.matcher(typed);
        if (iso.matches()) return day(number(iso, 1), iso.group(2) == null ? 1 : number(iso, 2), iso.group(3) == null ? 1 : number(iso, 3));
        var finnish = FINNISH.matcher(typed);
        if (!finnish.matches()) return null;
        return finnish.group(3) == null ? last(number(finnish, 2), number(finnish, 1)) : day(number(finnish, 3), number(finnish, 2), number(finnish, 1));
    }

    private @Nullable LocalDate last(int month, int day) {
        var today = LocalDate.now(clock.withZone(ZONE));
        for (int year = today.getYear(); year >= today.getYear() - LEAP; year--) {
            var found = day(year, month, day);
            if (found != null && !found.isAfter(today)) return found;
        }
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
