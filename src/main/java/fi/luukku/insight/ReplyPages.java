package fi.luukku.insight;

import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.ReplyAudit;
import fi.luukku.coach.audit.ReplySamples;
import fi.luukku.coach.audit.Sample;
import fi.luukku.coach.audit.TeamMonth;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of sent replies show. */
@Component
class ReplyPages {

    private static final int PAGE = 50;
    private static final int SAMPLES = 12;
    private static final ZoneId HOME = ZoneId.of("Europe/Helsinki");

    private final ReplyAudit audit;
    private final ReplySamples samples;
    private final Clock clock;

    ReplyPages(ReplyAudit audit, ReplySamples samples, Clock clock) {
        this.audit = audit;
        this.samples = samples;
        this.clock = clock;
    }

    TeamsPage teams(Viewer viewer, @Nullable String asked) {
        var teams = audit.teams(viewer);
        var month = Year.month(asked, today());
        var year = new Year(month);
        var months = audit.months(viewer, year.first(), year.last()).stream().collect(Collectors.groupingBy(TeamMonth::team));
        var lines = teams.stream().map(team -> new TeamLine(team, byMonth(months.getOrDefault(team.id(), List.of())))).toList();
        return new TeamsPage(month, year, lines, new Figures(viewer.language()), month.isBefore(today()));
    }

    /** The month asked for, else the newest with replies. */
    YearMonth month(Viewer viewer, Id<Team> team, @Nullable String asked) {
        return month(audit.months(viewer, team), asked);
    }

    private YearMonth month(List<TeamMonth> all, @Nullable String asked) {
        return Year.month(asked, all.isEmpty() ? today() : all.getLast().month());
    }

    TeamPage team(Viewer viewer, Id<Team> id, @Nullable String asked, @Nullable Statement came, @Nullable Cursor after) {
        var team = audit.team(viewer, id);
        var all = audit.months(viewer, id);
        var month = month(all, asked);
        var year = yearOf(all, month);
        var shown = byMonth(all.stream().filter(each -> !each.month().isBefore(year.first()) && !each.month().isAfter(year.last())).toList());
        return new TeamPage(team, month, year, shown, !all.isEmpty() && all.getFirst().month().isBefore(year.first()), !all.isEmpty() && all.getLast().month().isAfter(year.last()),
            came, audit.replies(viewer, id, month, came, after, PAGE), after != null, samples(viewer, id), new Figures(viewer.language()));
    }

    /** The newest one that has the month in it, so that going through its months moves nothing. */
    private static Year yearOf(List<TeamMonth> all, YearMonth month) {
        var newest = new Year(all.isEmpty() || all.getLast().month().isBefore(month) ? month : all.getLast().month());
        return month.isBefore(newest.first()) ? new Year(month) : newest;
    }

    private List<SampleLine> samples(Viewer viewer, Id<Team> team) {
        return samples.latest(viewer, team, SAMPLES).stream().map(sample -> line(viewer, sample)).filter(line -> line.replies() > 0).toList();
    }

    private SampleLine line(Viewer viewer, Sample sample) {
        var replies = samples.replies(viewer, sample.id());
        var scores = ReplySamples.scores(replies);
        var percent = scores.isEmpty() ? null : Math.round(scores.stream().mapToLong(score -> score.whole().percent()).average().orElseThrow());
        return new SampleLine(sample, replies.size(), replies.stream().filter(reply -> reply.mark(viewer.id()).isPresent()).count(), scores.size(), percent);
    }

    private static Map<YearMonth, TeamMonth> byMonth(List<TeamMonth> months) {
        return months.stream().collect(Collectors.toMap(TeamMonth::month, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private YearMonth today() {
        return YearMonth.from(clock.instant().atZone(HOME));
    }
}
