package fi.luukku.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's times are told from the day it is filled: {@code -84d 09:12}, {@code -3h}, {@code -25m}, {@code +9d 09:00}. */
record StoryTime(Instant now, ZoneId zone) {

    private static final Pattern TIME = Pattern.compile("([+-]\\d+)([dhm])(?: (\\d{1,2}:\\d{2}))?");
    private static final Pattern DATE = Pattern.compile("\\{\\{date:([+-]\\d+)d(?: (\\d{1,2}:\\d{2}))?}}");

    Instant at(String told) {
        var match = TIME.matcher(told.strip());
        if (!match.matches()) throw new IllegalArgumentException("Not a time of the demo: " + told);
        var amount = Integer.parseInt(match.group(1));
        return switch (match.group(2)) {
            case "h" -> now.plus(Duration.ofHours(amount));
            case "m" -> now.plus(Duration.ofMinutes(amount));
            default -> day(amount, match.group(3) == null ? "09:00" : match.group(3));
        };
    }

    /** The text with its {@code {{date:…}}} written out. */
    String dated(String text) {
        return DATE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(date(Integer.parseInt(match.group(1)), match.group(2))));
    }

    private String date(int days, @org.jspecify.annotations.Nullable String clock) {
        var at = day(days, clock == null ? "12:00" : clock).atZone(zone);
        return at.format(DateTimeFormatter.ofPattern(clock == null ? "d.M." : "d.M.yyyy 'klo' H.mm"));
    }

    private Instant day(int days, String clock) {
        return now.atZone(zone).toLocalDate().plusDays(days).atTime(LocalTime.parse(clock.length() == 4 ? "0" + clock : clock)).atZone(zone).toInstant();
    }
}
