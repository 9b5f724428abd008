package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Match;
import fi.luukku.kernel.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to promise in the place of a call at a bad hour: nine o'clock, the same morning while that is still to come, else the
 * next.
 *
 * @param text in which it is promised
 */
record NineOClock(RuleFile file, Language language, String text) {

    private static final Pattern HOUR = Pattern.compile("^\\d{1,2}(?:[.:]\\d{2})?");

    /** "22" of "klo 22", "10 pm" of "at 10 pm". */
    Fix sameDay(Match hour) {
        var number = Hour.number(hour);
        var said = text.substring(number.start(), hour.end());
        return new Fix(HOUR.matcher(said).replaceFirst("9").replaceFirst("(?i)p(\\.?m)$", "a$1"), number.start(), hour.end());
    }

    /**
     * @param said the words for the day that it was to be, which may be today; null where there are none
     * @return null where the day can't just be named anew
     */
    @Nullable Fix nextDay(Match hour, @Nullable Match said, LocalDate next) {
        var nine = sameDay(hour);
        if (said != null) {
            var day = day(said, next);
            return day == null ? null : both(nine, new Fix(Capitals.like(said.first().text(), day), said.start(), said.end()));
        }
        // The dot of "a.m." may end the sentence as well.
        if (nine.text().endsWith(".m")) return null;
        if (language == Language.EN) return new Fix(nine.text() + " " + line("next", 0), nine.start(), nine.end());
        var clock = text.substring(hour.start(), nine.start()).toLowerCase(Locale.ROOT);
        return new Fix(Capitals.like(hour.first().text(), line("next", 0) + " " + clock + nine.text()), hour.start(), nine.end());
    }

    /** In the place of "at once". */
    Fix later(Match soon, boolean today) {
        var nine = line("nine", 0);
        return new Fix(Capitals.like(soon.first().text(), today ? nine : line("next", 0) + " " + nine), soon.start(), soon.end());
    }

    /** What stands between the two stays. */
    private Fix both(Fix hour, Fix day) {
        var first = hour.start() < day.start() ? hour : day;
        var last = first == hour ? day : hour;
        return new Fix(first.text() + text.substring(first.end(), last.start()) + last.text(), first.start(), last.end());
    }

    private @Nullable String day(Match said, LocalDate next) {
        return switch (String.valueOf(said.kind())) {
            case "today" -> line("next", 0);
            case "tomorrow" -> line("next", 1);
            // "I övermorgon" leaves its "i" behind, which before a weekday means the last one.
            case "after" -> language == Language.FI ? weekday(next) : null;
            default -> weekday(next);
        };
    }

    private String weekday(LocalDate day) {
        return line("weekday", day.getDayOfWeek().ordinal());
    }

    private String line(String section, int at) {
        return file.lines(section, language).get(at);
    }
}
