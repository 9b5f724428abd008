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
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.WrittenDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text message now, or a call that is promised, at an hour when people sleep or rest. */
final class QuietHours extends NamedRule {

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
        var decent = new DecentHours(at.hours());
        var now = LocalDateTime.ofInstant(at.draft().now(), at.hours().zone());
        var quiet = !decent.hold(now.toLocalDate(), now.toLocalTime());
        if (at.draft().channel() == ReplyChannel.SMS && quiet) findings.whole("say", clock(now.toLocalTime()));
        var promised = at.reply().all(calls);
        if (promised.isEmpty()) return;
        var said = new Said(at, at.reply().all(clock), at.reply().all(days), now.toLocalDate());
        var near = at.reply().all(soon);
        for (var call : promised.subList(0, Math.min(MOST, promised.size()))) {
            if (!atHour(call, said, decent, findings) && quiet && !in(near, call).isEmpty()) findings.at(call, "say-call", clock(now.toLocalTime()));
        }
    }

    /** The hours and days of a draft. */
    private record Said(Situation at, List<Match> hours, List<Match> days, LocalDate today) {

        /** Of a call; today where no day is said. */
        LocalDate day(Match call) {
            var written = at.sign(Facts.class, Facts::of).dates().stream().filter(date -> isNear(date, call)).findFirst();
            return written.map(date -> date.value().near(today).last()).orElseGet(() -> in(days, call).stream().findFirst().map(day -> date(day, today)).orElse(today));
        }

        private boolean isNear(Found<WrittenDate> date, Match call) {
            var word = Facts.wordAt(at.reply().words(), date.start());
            return word != null && isBeside(word, call);
        }
    }

    private static boolean atHour(Match call, Said said, DecentHours decent, Findings findings) {
        var date = said.day(call);
        for (var hour : in(said.hours, call)) {
            var words = times(said.at.reply(), hour);
            for (var word : words) {
                var time = time(word, hour);
                if (time == null || decent.hold(date, time)) continue;
                findings.at(hour.start(), words.getLast().end(), "say-call", clock(time));
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Word word, Match call) {
        return word.sentence() == call.sentence() && Math.abs(word.index() - call.first().index()) <= NEAR;
    }

    private static List<Match> in(List<Match> matches, Match call) {
        return matches.stream().filter(match -> isBeside(match.first(), call)).toList();
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
        var kind = String.valueOf(match.kind());
        return switch (kind) {
            case "tomorrow" -> today.plusDays(1);
            case "after" -> today.plusDays(2);
            default -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(kind.toUpperCase(Locale.ROOT))));
        };
    }

    private static String clock(LocalTime time) {
        return time.getMinute() == 0 ? String.valueOf(time.getHour()) : "%d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
