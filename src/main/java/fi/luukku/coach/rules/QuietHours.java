package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.WrittenDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text message now, or a call that is promised, at an hour when people sleep or rest. */
final class QuietHours extends NamedRule {

    /** How far from the words of a call its hour is looked for. */
    private static final int NEAR = 12;

    private static final int MOST = 10;
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final RuleFile file = RuleFile.of("quiet.hours");
    private final Phrases calls = file.phrases();
    private final Phrases soon = file.phrases("soon");
    private final Phrases days = file.phrases("day");
    private final Phrases today = file.phrases("today");
    private final Phrases clock = file.phrases("clock");

    QuietHours() {
        super("quiet.hours", Severity.HINT, new Cost(Factor.CARING, 0.15));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var decent = new DecentHours(at.hours());
        var now = LocalDateTime.ofInstant(at.draft().now(), at.hours().zone());
        var quiet = !decent.hold(now.toLocalDate(), now.toLocalTime());
        if (at.draft().channel() == ReplyChannel.SMS && quiet) findings.whole("say", clock(now.toLocalTime()));
        var promised = at.reply().all(calls);
        if (promised.isEmpty()) return;
        var said = new Said(at, at.reply().all(clock), at.reply().all(days), at.reply().all(today), now);
        var near = at.reply().all(soon);
        for (var call : promised.subList(0, Math.min(MOST, promised.size()))) {
            if (!atHour(call, said, decent, findings) && quiet && !said.isTimed(call)) in(near, call).stream().findFirst().ifPresent(soon -> atOnce(call, soon, said, findings));
        }
    }

    /** The hours and days of a draft. */
    private record Said(Situation at, List<Match> hours, List<Match> days, List<Match> todays, LocalDateTime now) {

        /** Of a call; today where no day is said. */
        LocalDate date(Match call) {
            return written(call).map(date -> date.value().near(today()).last()).or(() -> day(call).map(day -> QuietHours.date(day, today()))).orElse(today());
        }

        private LocalDate today() {
            return now.toLocalDate();
        }

        Optional<Match> day(Match call) {
            return in(days, call).stream().findFirst();
        }

        /** What tells the day, if it is in words. */
        @Nullable Match words(Match call) {
            return day(call).or(() -> in(todays, call).stream().findFirst()).orElse(null);
        }

        Optional<Found<WrittenDate>> written(Match call) {
            return at.sign(Facts.class, Facts::of).dates().stream().filter(date -> isNear(date, call)).findFirst();
        }

        private boolean isNear(Found<WrittenDate> date, Match call) {
            var word = Facts.wordAt(at.reply().words(), date.start());
            return word != null && isBeside(word, call);
        }

        /** Then "at once" is not when the call comes: "heti huomenna". */
        boolean isTimed(Match call) {
            return !in(hours, call).isEmpty() || day(call).isPresent() || written(call).isPresent();
        }

        boolean isToCome(LocalDate date) {
            return date.atTime(NINE).isAfter(now);
        }
    }

    private boolean atHour(Match call, Said said, DecentHours decent, Findings findings) {
        var date = said.date(call);
        for (var match : in(said.hours, call)) {
            var hour = Hour.of(said.at.reply().words(), match);
            for (var time : hour.times()) {
                if (decent.hold(date, time)) continue;
                tell(findings, hour.start(), hour.end(), hour.times().size() > 1 ? null : instead(call, said, match, date, time), time);
                return true;
            }
        }
        return false;
    }

    /** Null where it would take another written date. */
    private @Nullable Fix instead(Match call, Said said, Match hour, LocalDate date, LocalTime time) {
        if (time.isBefore(NINE) && said.isToCome(date)) return nine(said).sameDay(hour);
        return said.written(call).isPresent() ? null : nine(said).nextDay(hour, said.words(call), date.plusDays(1));
    }

    private void atOnce(Match call, Match soon, Said said, Findings findings) {
        tell(findings, call.start(), call.end(), nine(said).later(soon, said.isToCome(said.today())), said.now.toLocalTime());
    }

    private NineOClock nine(Said said) {
        return new NineOClock(file, Objects.requireNonNull(said.at.language()), said.at.draft().text());
    }

    private static void tell(Findings findings, int start, int end, @Nullable Fix fix, LocalTime time) {
        if (fix == null) findings.at(start, end, "say-call", clock(time));
        else findings.add(Math.min(start, fix.start()), Math.max(end, fix.end()), "say-call", List.of(fix), clock(time));
    }

    private static boolean isBeside(Word word, Match call) {
        return word.sentence() == call.sentence() && Math.abs(word.index() - call.first().index()) <= NEAR;
    }

    private static List<Match> in(List<Match> matches, Match call) {
        return matches.stream().filter(match -> isBeside(match.first(), call)).toList();
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
