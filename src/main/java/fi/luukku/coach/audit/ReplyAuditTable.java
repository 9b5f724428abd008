package fi.luukku.coach.audit;

import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.ReachCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept of sent replies. */
@Repository
class ReplyAuditTable {

    private final JdbcClient db;

    ReplyAuditTable(JdbcClient db) {
        this.db = db;
    }

    List<TeamMonth> months(List<Id<Team>> teams, YearMonth first, YearMonth last) {
        return db.sql("""
                select team_id, month, sum(n) n, sum(points) points, sum(no_name) no_name, sum(no_greeting) no_greeting, sum(vague) vague,
                  sum(other_manner) other_manner, sum(questions_left) questions_left, sum(by_heart) by_heart, sum(sincerity) sincerity,
                  sum(caring) caring, sum(responsibility) responsibility, sum(total) total
                from reply_score_month where team_id = any(:teams) and month between :first and :last
                group by team_id, month having sum(n) > 0 order by team_id, month""")
            .param("teams", Columns.ids(teams)).param("first", first.atDay(1)).param("last", last.atDay(1)).query(ReplyAuditTable::month).list();
    }

    private static TeamMonth month(ResultSet row, int number) throws SQLException {
        var came = new EnumMap<Statement, Long>(Statement.class);
        for (var statement : Statement.values()) came.put(statement, row.getLong(statement.code().replace('-', '_')));
        return new TeamMonth(Id.of(row.getLong("team_id")), YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("n"), row.getLong("points"), came,
            new TeamMonth.Factors(row.getLong("sincerity"), row.getLong("caring"), row.getLong("responsibility"), row.getLong("total")));
    }

    List<AuditedReply> replies(Viewer viewer, Id<Team> team, YearMonth month, @Nullable Statement came, @Nullable Cursor after, int most) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select r.*, t.id ticket, t.subject from reply_score r join message m on m.id = r.message_id join ticket t on t.id = m.ticket_id
                where r.team_id = :team and r.month = :month and (cast(:came as text) is null or :came = any(r.statements))
                  and (cast(:at as timestamptz) is null or (r.sent_at, r.message_id) < (:at, :id)) and %s
                order by r.sent_at desc, r.message_id desc limit :most""".formatted(reach.sql()))
            .param("team", team.value()).param("month", month.atDay(1)).param("came", came == null ? null : came.code())
            .param("at", after == null ? null : OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC)).param("id", after == null ? 0 : after.id()).param("most", most)
            .params(reach.parameters()).query(ReplyAuditTable::reply).list();
    }

    static AuditedReply reply(ResultSet row, int number) throws SQLException {
        return new AuditedReply(Id.of(row.getLong("message_id")), Id.of(row.getLong("ticket")), row.getString("subject"), row.getTimestamp("sent_at").toInstant(),
            Language.of(row.getString("language")), bingo(row, "statements"));
    }

    static Bingo bingo(ResultSet row, String column) throws SQLException {
        return new Bingo(Stream.of((String[]) row.getArray(column).getArray()).flatMap(code -> Statement.of(code).stream()).collect(Collectors.toSet()));
    }
}
