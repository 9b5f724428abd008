package fi.luukku.coach.audit;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.ReachCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReplySampleTable {

    private final JdbcClient db;

    ReplySampleTable(JdbcClient db) {
        this.db = db;
    }

    /** In an order that only the seed decides. */
    List<Id<Message>> draw(Viewer viewer, Id<Team> team, YearMonth month, long seed, int most) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select r.message_id from reply_score r join message m on m.id = r.message_id join ticket t on t.id = m.ticket_id
                where r.team_id = :team and r.month = :month and %s
                order by hashint8extended(r.message_id, :seed), r.message_id limit :most""".formatted(reach.sql()))
            .param("team", team.value()).param("month", month.atDay(1)).param("seed", seed).param("most", most).params(reach.parameters())
            .query((row, n) -> Id.<Message>of(row.getLong(1))).list();
    }

    Sample insert(Id<Team> team, YearMonth month, long seed, Id<Agent> by, Instant at, List<Id<Message>> messages) {
        var sample = db.sql("insert into reply_sample (team_id, month, seed, drawn_by, drawn_at) values (?, ?, ?, ?, ?) returning *")
            .params(team.value(), month.atDay(1), seed, by.value(), Timestamp.from(at)).query(ReplySampleTable::sample).single();
        db.sql("""
                insert into reply_sample_item (sample_id, position, message_id)
                select :sample, position, message from unnest(cast(:messages as bigint[])) with ordinality as drawn (message, position)""")
            .param("sample", sample.id().value()).param("messages", Columns.ids(messages)).update();
        return sample;
    }

    Optional<Sample> get(Id<Sample> id) {
        return db.sql("select * from reply_sample where id = ?").param(id.value()).query(ReplySampleTable::sample).optional();
    }

    List<Sample> latest(Id<Team> team, int most) {
        return db.sql("""
                select * from reply_sample s where team_id = ? and exists (select from reply_sample_item where sample_id = s.id)
                order by id desc limit ?""").params(team.value(), most).query(ReplySampleTable::sample).list();
    }

    List<SampledReply> replies(Viewer viewer, Id<Sample> sample) {
        var marks = marks(sample);
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select i.position, r.*, t.id ticket, t.subject from reply_sample_item i join reply_score r on r.message_id = i.message_id
                  join message m on m.id = r.message_id join ticket t on t.id = m.ticket_id
                where i.sample_id = :sample and %s order by i.position""".formatted(reach.sql()))
            .param("sample", sample.value()).params(reach.parameters())
            .query((row, n) -> {
                var reply = ReplyAuditTable.reply(row, n);
                return new SampledReply(row.getInt("position"), reply, marks.getOrDefault(reply.message(), Map.of()));
            }).list();
    }

    private Map<Id<Message>, Map<Id<Agent>, Bingo>> marks(Id<Sample> sample) {
        var marks = new HashMap<Id<Message>, Map<Id<Agent>, Bingo>>();
        db.sql("select * from reply_sample_mark where sample_id = ? order by agent_id").param(sample.value()).query(row -> {
            marks.computeIfAbsent(Id.of(row.getLong("message_id")), message -> new LinkedHashMap<>())
                .put(Id.of(row.getLong("agent_id")), ReplyAuditTable.bingo(row, "statements"));
        });
        return marks;
    }

    void mark(Id<Sample> sample, Id<Message> message, Id<Agent> by, Bingo bingo, Instant at) {
        db.sql("""
                insert into reply_sample_mark (sample_id, message_id, agent_id, statements, marked_at) values (?, ?, ?, ?, ?)
                on conflict (sample_id, message_id, agent_id) do update set statements = excluded.statements, marked_at = excluded.marked_at""")
            .params(sample.value(), message.value(), by.value(), bingo.statements().stream().sorted().map(Statement::code).toArray(String[]::new), Timestamp.from(at)).update();
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(Id.of(row.getLong("id")), Id.of(row.getLong("team_id")), YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("seed"),
            Id.of(row.getLong("drawn_by")), row.getTimestamp("drawn_at").toInstant());
    }
}
