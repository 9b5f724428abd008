package fi.luukku.coach;

import fi.luukku.finnish.format.OrderNumbers;
import fi.luukku.finnish.format.TrackingCodes;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import static fi.luukku.coach.Recognition.Kind;
import static fi.luukku.coach.Recognition.Piece;

/** What customers' messages show, as it was read when they came. */
@Service
public class Recognitions {

    /** What asks so much in one message is no letter. */
    private static final int MOST = 100;

    private final Coach coach;
    private final JdbcClient db;

    Recognitions(Coach coach, JdbcClient db) {
        this.coach = coach;
        this.db = db;
    }

    /**
     * Reads a message, and keeps what it shows in place of what was kept before.
     *
     * @return whether it shows anything that people see
     */
    boolean read(Message message, Ticket ticket) {
        var read = coach.read(message.own(), Language.of(ticket.language()));
        db.sql("delete from recognition where message_id = ?").param(message.id().value()).update();
        var there = db.sql("""
                insert into recognition (message_id, language, manner, intents) select id, :language, :manner, :intents from message where id = :message for key share""")
            .param("message", message.id().value()).param("language", read.language() == null ? null : read.language().code())
            .param("manner", read.manner().name().toLowerCase(Locale.ROOT)).param("intents", read.intents().stream().map(Intent::code).toArray(String[]::new)).update();
        var pieces = pieces(message.own(), read);
        if (there > 0) keep(message.id(), pieces);
        return there > 0 && (!pieces.isEmpty() || !read.intents().isEmpty() || read.manner() != Manner.UNKNOWN);
    }

    private static List<Piece> pieces(String text, ReadMessage read) {
        var pieces = new ArrayList<Piece>();
        read.questions().forEach(asked -> pieces.add(new Piece(Kind.QUESTION, asked.start(), asked.end())));
        read.requests().forEach(asked -> pieces.add(new Piece(Kind.REQUEST, asked.start(), asked.end())));
        OrderNumbers.usual().in(text).forEach(found -> pieces.add(new Piece(Kind.ORDER, found.start(), found.end())));
        TrackingCodes.in(text).forEach(found -> pieces.add(new Piece(Kind.TRACKING, found.start(), found.end())));
        return pieces.subList(0, Math.min(MOST, pieces.size()));
    }

    private void keep(Id<Message> message, List<Piece> pieces) {
        if (pieces.isEmpty()) return;
        db.sql("""
                insert into recognised (message_id, kind, start_at, end_at)
                select :message, * from unnest(cast(:kinds as text[]), cast(:starts as int[]), cast(:ends as int[])) on conflict do nothing""")
            .param("message", message.value()).param("kinds", Columns.texts(pieces, piece -> piece.kind().code()))
            .param("starts", Columns.longs(pieces, piece -> (long) piece.start())).param("ends", Columns.longs(pieces, piece -> (long) piece.end())).update();
    }

    /** Of those messages that have been read. */
    public Map<Id<Message>, Recognition> of(Collection<Id<Message>> messages) {
        var ids = Columns.ids(List.copyOf(messages));
        var pieces = new HashMap<Long, List<Piece>>();
        db.sql("select * from recognised where message_id = any(?) order by start_at, kind").param(ids).query(row -> {
            pieces.computeIfAbsent(row.getLong("message_id"), _ -> new ArrayList<>())
                .add(new Piece(Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getInt("start_at"), row.getInt("end_at")));
        });
        var found = new HashMap<Id<Message>, Recognition>();
        db.sql("select * from recognition where message_id = any(?)").param(ids).query(row -> {
            var language = row.getString("language");
            var intents = Arrays.stream((String[]) row.getArray("intents").getArray()).map(Intent::of).flatMap(Optional::stream).toList();
            found.put(Id.of(row.getLong("message_id")), new Recognition(language == null ? null : Language.of(language), Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)),
                intents, pieces.getOrDefault(row.getLong("message_id"), List.of())));
        });
        return found;
    }

    /**
     * What the customer has asked on a ticket since our last answer.
     *
     * @param open    questions and requests, without those that an agent has settled
     * @param intents what the customer writes about, the best known first
     */
    public record Asking(int open, List<Intent> intents) {}

    /** Of each of some tickets where they have asked something, or wrote of what recurs. */
    public Map<Id<Ticket>, Asking> asking(Collection<Id<Ticket>> tickets) {
        var asking = new HashMap<Id<Ticket>, Asking>();
        if (!tickets.isEmpty()) db.sql("""
                with theirs as (
                  select m.id, m.ticket_id from message m where m.ticket_id = any(?) and m.direction = 'in' and m.id > coalesce((
                    select max(o.id) from message o where o.ticket_id = m.ticket_id and o.direction = 'out' and o.audience = 'customer' and not o.automatic
                      and (o.delivery is null or o.delivery not in ('failed', 'bounced', 'later'))), 0))
                select t.ticket_id, sum((
                    select count(*) from recognised p where p.message_id = r.message_id and p.kind in ('question', 'request') and not exists (
                      select from coach_settlement s where s.message_id = p.message_id and s.start_at = p.start_at and s.state <> 'open'))) as open,
                  string_agg(array_to_string(r.intents, ' '), ' ' order by t.id desc) as intents
                from theirs t join recognition r on r.message_id = t.id group by t.ticket_id""")
            .param(Columns.ids(List.copyOf(tickets))).query(row -> {
                var intents = Arrays.stream(row.getString("intents").split(" ")).map(Intent::of).flatMap(Optional::stream).distinct().toList();
                if (row.getInt("open") > 0 || !intents.isEmpty()) asking.put(Id.of(row.getLong("ticket_id")), new Asking(row.getInt("open"), intents));
            });
        return asking;
    }
}
