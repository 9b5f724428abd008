package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joining two tickets about one matter, and taking it back. */
@Service
public class Merges {

    private record Merge(long id, Id<Ticket> from, Id<Ticket> into, List<Id<Message>> messages, Status before) {}

    private final Reachable reachable;
    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final Snoozes snoozes;
    private final DeletionTable deletions;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Merges(Reachable reachable, TicketTable tickets, MessageTable messages, Participants participants, Snoozes snoozes, DeletionTable deletions, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.snoozes = snoozes;
        this.deletions = deletions;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    /** A ticket and all that were merged into it, which speak of the same matter. */
    public List<Id<Ticket>> whole(Id<Ticket> ticket) {
        return deletions.withMerged(List.of(ticket));
    }

    /** Moves the messages of one ticket into another, which opens if a customer waits in what came. */
    @Transactional
    public void merge(Viewer viewer, Id<Ticket> from, Id<Ticket> into) {
        viewer.require(Role.AGENT);
        if (from.equals(into)) throw new Problem.Conflict("problem.same-ticket");
        var both = lockBoth(viewer, from, into);
        var source = both.get(0);
        var target = both.get(1);
        if (source.status() == Status.MERGED || target.status() == Status.MERGED) throw new Problem.Conflict("problem.merged");
        if (!source.brand().equals(target.brand())) throw new Problem.Conflict("problem.other-brand");
        var moved = messages.of(from).stream().map(Message::id).toList();
        messages.move(moved, into);
        participants.add(into, participants.of(from, false).stream(), false);
        participants.add(into, participants.of(from, true).stream(), true);
        record(viewer, source, target, moved);
        snoozes.clear(from);
        tickets.settled(from, Status.MERGED, clock.instant());
        if (source.unanswered()) tickets.unanswered(into, Status.OPEN, earlier(source, target));
        tickets.recount(into);
        log.write(from, EventKind.MERGED, Actor.agent(viewer.id()), null, null, Map.of("into", into.toString()));
        log.write(into, EventKind.MERGED_IN, Actor.agent(viewer.id()), null, null, Map.of("from", from.toString(), "subject", source.subject()));
    }

    /** In the order of the numbers, so that two opposite merges don't wait for each other for ever. */
    private List<Ticket> lockBoth(Viewer viewer, Id<Ticket> a, Id<Ticket> b) {
        if (a.value() < b.value()) return List.of(reachable.locked(viewer, a), reachable.locked(viewer, b));
        var second = reachable.locked(viewer, b);
        return List.of(reachable.locked(viewer, a), second);
    }

    private static java.time.Instant earlier(Ticket a, Ticket b) {
        return b.waitingSince() == null || a.waitingSince().isBefore(b.waitingSince()) ? a.waitingSince() : b.waitingSince();
    }

    private void record(Viewer viewer, Ticket from, Ticket into, List<Id<Message>> moved) {
        db.sql("insert into merge (from_id, into_id, messages, before, waiting_since, agent_id, at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(from.id().value(), into.id().value(), Columns.ids(moved), from.status().code(),
                from.waitingSince() == null ? null : Timestamp.from(from.waitingSince()), viewer.id().value(),
                Timestamp.from(clock.instant())).update();
    }

    /**
     * Takes the last merge of a ticket back: its own messages return; what came since stays where it was answered. Both
     * tickets must be within reach: the one that was merged into may belong to a team that only its members see.
     */
    @Transactional
    public void unmerge(Viewer viewer, Id<Ticket> from) {
        viewer.require(Role.AGENT);
        reachable.locked(viewer, from);
        var merge = db.sql("select * from merge where from_id = ? and undone_at is null order by id desc limit 1").param(from.value())
            .query((row, n) -> new Merge(row.getLong("id"), Id.of(row.getLong("from_id")), Id.of(row.getLong("into_id")),
                Arrays.stream((Long[]) row.getArray("messages").getArray()).map(Id::<Message>of).toList(), Status.of(row.getString("before"))))
            .optional().orElseThrow(() -> new Problem.Conflict("problem.not-merged"));
        reachable.locked(viewer, merge.into());
        messages.move(merge.messages(), from);
        db.sql("""
                update ticket set status = m.before, waiting_since = m.waiting_since, touched_at = ?
                from merge m where m.id = ? and ticket.id = m.from_id""").params(Timestamp.from(clock.instant()), merge.id()).update();
        db.sql("update merge set undone_at = ? where id = ?").params(Timestamp.from(clock.instant()), merge.id()).update();
        tickets.recount(from);
        tickets.recount(merge.into());
        log.write(from, EventKind.UNMERGED, Actor.agent(viewer.id()), null, null, Map.of("into", merge.into().toString()));
        log.write(merge.into(), EventKind.UNMERGED, Actor.agent(viewer.id()), null, null, Map.of("from", from.toString()));
    }
}
