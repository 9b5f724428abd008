package fi.luukku.insight;

import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.AuditedReply;
import fi.luukku.coach.audit.ReplyAudit;
import fi.luukku.coach.audit.SampleScore;
import fi.luukku.coach.audit.Square;
import fi.luukku.coach.audit.TeamMonth;
import fi.luukku.kernel.Csv;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of the pages for a spreadsheet. Names of columns and codes are the same in all languages; numbers are the reader's. */
@Component
class ReplyFiles {

    private static final int AT_ONCE = 1_000;
    private static final String SUMS = "replies;points;level;" + Stream.of(Statement.values()).map(Statement::code).collect(Collectors.joining(";"))
        + ";sincerity;caring;responsibility;total";

    private final ReplyAudit audit;

    ReplyFiles(ReplyAudit audit) {
        this.audit = audit;
    }

    String teams(TeamsPage page) {
        var file = new StringBuilder(Csv.MARK + "team;month;" + SUMS + "\r\n");
        for (var line : page.teams()) {
            var month = line.in(page.month());
            if (month != null) file.append(sums(page.figures(), month, line.team().name()));
        }
        return file.toString();
    }

    String months(Viewer viewer, Id<Team> team) {
        var figures = new Figures(viewer.language());
        var file = new StringBuilder(Csv.MARK + "month;" + SUMS + "\r\n");
        for (var month : audit.months(viewer, team)) file.append(sums(figures, month));
        return file.toString();
    }

    private static String sums(Figures figures, TeamMonth month, String... before) {
        var cells = new ArrayList<Object>(List.of(before));
        cells.addAll(List.of(month.month(), month.replies(), figures.tenths(month.mean()), month.level()));
        for (var statement : Statement.values()) cells.add(month.came(statement));
        var factors = month.factors();
        Stream.of(factors.sincerity(), factors.caring(), factors.responsibility(), factors.total()).map(month::hundredths).forEach(cells::add);
        return Csv.line(cells.toArray());
    }

    String replies(Viewer viewer, Id<Team> team, YearMonth month, @Nullable Statement came) {
        var file = new StringBuilder(Csv.MARK + "sent;ticket;subject;language;points;statements\r\n");
        String next = null;
        do {
            var page = audit.replies(viewer, team, month, came, Cursor.of(next), AT_ONCE);
            page.items().forEach(reply -> file.append(line(reply)));
            next = page.next();
        } while (next != null);
        return file.toString();
    }

    private static String line(AuditedReply reply) {
        return Csv.line(reply.sentAt(), reply.ticket(), reply.subject(), reply.language() == null ? "" : reply.language().code(), reply.bingo().points(),
            reply.came().stream().map(Statement::code).collect(Collectors.joining(" ")));
    }

    String sample(Figures figures, SampleScore score) {
        var file = new StringBuilder(Csv.MARK + "statement;by hand;by machine;agreed;kappa\r\n");
        for (var square : Square.values()) {
            var agreement = score.agreement().get(square);
            var kappa = agreement.kappa().isPresent() ? String.format(figures.language().locale(), "%.2f", agreement.kappa().getAsDouble()) : "";
            file.append(Csv.line(square.code(), score.byHand(square), score.byMachine(square), agreement.agreed() + "/" + agreement.judged(), kappa));
        }
        return file.toString();
    }
}
