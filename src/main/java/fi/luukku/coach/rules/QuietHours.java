package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text message now, or a call that is promised, at an hour when people sleep or rest. */
final class QuietHours extends NamedRule {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    /** How far from the words of a call its hour is looked for. */
    private static final int NEAR = 12;

    private static final int MOST = 10;

    private final Phrases calls;
    private final Phrases soon;
    private final Phrases days;
    private final Phrases clock;

    QuietHours() {
        super("quiet.hours", Severity.HINT, new Cost(Factor.CARING, 0.15));
        var file = RuleFile.of(id());
        calls = file.phrases();
        soon = file.phrases("soon");
        days = file.phrases("day");
        clock = file.phrases("clock");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var now = LocalDateTime.ofInstant(at.draft().now(), HELSINKI);
        if (at.draft().channel() == ReplyChannel.SMS && isQuiet(now.toLocalDate(), now.toLocalTime())) findings.whole("say", clock(now.toLocalTime()));
        var promised = at.reply().all(calls);
        if (promised.isEmpty()) return;
        var hours = at.reply().all(clock);
        var near = at.reply().all(soon);
        var dates = at.reply().all(days);
        for (var call : promised.subList(0, Math.min(MOST, promised.size()))) call(at.reply(), call, now, hours, near, dates, findings);
    }

    private static void call(Reading reading, Match call, LocalDateTime now, List<Match> hours, List<Match> near, List<Match> dates, Findings findings) {
        var date = in(dates, call).stream().findFirst().map(match -> date(match, now.toLocalDate())).orElse(now.toLocalDate());
        for (var hour : in(hours, call)) {
            var words = times(reading, hour);
            for (var word : words) {
                var time = time(word, hour);
                if (time == null || !isQuiet(date, time)) continue;
                findings.at(hour.start(), words.getLast().end(), "say-call", clock(time));
                return;
            }
        }
        if (!in(near, call).isEmpty() && isQuiet(now.toLocalDate(), now.toLocalTime())) findings.at(call, "say-call", clock(now.toLocalTime()));
    }

    private static List<Match> in(List<Match> matches, Match call) {
        return matches.stream().filter(match -> match.sentence() == call.sentence() && Math.abs(match.first().index() - call.first().index()) <= NEAR).toList();
    }

    /** The numbers of "klo 21.30", "klo 20–22", "at 10 pm". */
    private static List<Word> times(Reading reading, Match hour) {
        var first = hour.words().stream().filter(word -> word.is(Token.Kind.NUMBER)).findFirst().orElse(hour.last()).index();
        var words = reading.words();
        if (first + 2 < words.size() && "-–—".contains(words.get(first + 1).text()) && words.get(first + 2).is(Token.Kind.NUMBER)) return List.of(words.get(first), words.get(first + 2));
        return List.of(words.get(first));
    }

    private static @Nullable LocalTime time(Word word, Match hour) {
        var parts = word.text().split("[.:]", -1);
        var hours = number(parts[0]);
        var minutes = parts.length > 1 && !parts[1].isEmpty() ? number(parts[1]) : 0;
        if (hours < 0 || minutes < 0 || minutes > 59 || hours > 24) return null;
        if ("pm".equals(hour.kind()) && hours < 12) hours += 12;
        return LocalTime.of(hours % 24, minutes);
    }

    private static int number(String digits) {
        return digits.length() > 2 || digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9') ? -1 : Integer.parseInt(digits);
    }

    private static LocalDate date(Match match, LocalDate today) {
        var kind = match.kind() == null ? "" : match.kind();
        return switch (kind) {
            case "tomorrow" -> today.plusDays(1);
            case "after" -> today.plusDays(2);
            case "weekend" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            case "weekday" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            default -> today;
        };
    }

    /** Decent is from eight to nine in the evening on weekdays, from nine to eight at weekends. */
    private static boolean isQuiet(LocalDate date, LocalTime time) {
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return time.isBefore(LocalTime.of(weekend ? 9 : 8, 0)) || time.isAfter(LocalTime.of(weekend ? 20 : 21, 0));
    }

    private static String clock(LocalTime time) {
        return time.getMinute() == 0 ? String.valueOf(time.getHour()) : "%d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
