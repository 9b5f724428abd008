package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joining two tickets about one matter, and taking it back. */
@Service
public class Merges {

    /**
     * @param messages     what moved
     * @param before       how the merged ticket stood
     * @param intoBefore   how the other one stood
     * @param participants those who take part in the other one only by this
     */
    private record Merge(long id, Id<Ticket> from, Id<Ticket> into, List<Id<Message>> messages, Status before, @Nullable Instant waitingSince,
                         Status intoBefore, @Nullable Instant intoWaitingSince, List<String> participants, Instant at) {}

    private final Reachable reachable;
    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final Drafts drafts;
    private final DeletionTable deletions;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Merges(Reachable reachable, TicketTable tickets, MessageTable messages, Participants participants, Drafts drafts, DeletionTable deletions, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.drafts = drafts;
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
        var added = participants.join(from, into);
        record(viewer, source, target, moved, added);
        follow(from, into);
        drafts.move(from, into);
        tickets.settled(from, Status.MERGED, clock.instant());
        if (source.unanswered()) tickets.unanswered(into, Status.OPEN, earlier(source, target));
        tickets.recount(into);
        log.write(from, EventKind.MERGED, Actor.agent(viewer.id()), null, null, Map.of("into", into.toString()));
        log.write(into, EventKind.MERGED_IN, Actor.agent(viewer.id()), null, null, Map.of("from", from.toString(), "subject", source.subject()));
    }

    /** Those who follow the one want to hear how it goes on. */
    private void follow(Id<Ticket> from, Id<Ticket> into) {
        db.sql("insert into follower (ticket_id, agent_id, at) select ?, agent_id, ? from follower where ticket_id = ? on conflict do nothing")
            .params(into.value(), Timestamp.from(clock.instant()), from.value()).update();
    }

    /** In the order of the numbers, so that two opposite merges don't wait for each other for ever. */
    private List<Ticket> lockBoth(Viewer viewer, Id<Ticket> a, Id<Ticket> b) {
        if (a.value() < b.value()) return List.of(reachable.locked(viewer, a), reachable.locked(viewer, b));
        var second = reachable.locked(viewer, b);
        return List.of(reachable.locked(viewer, a), second);
    }

    private static @Nullable Instant earlier(Ticket a, Ticket b) {
        return b.waitingSince() == null || a.waitingSince().isBefore(b.waitingSince()) ? a.waitingSince() : b.waitingSince();
    }

    private void record(Viewer viewer, Ticket from, Ticket into, List<Id<Message>> moved, List<String> added) {
        db.sql("""
                insert into merge (from_id, into_id, messages, before, waiting_since, into_before, into_waiting_since, participants, agent_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(from.id().value(), into.id().value(), Columns.ids(moved), from.status().code(), timestamp(from.waitingSince()), into.status().code(),
                timestamp(into.waitingSince()), added.toArray(String[]::new), viewer.id().value(), Timestamp.from(clock.instant())).update();
    }

    /**
     * Takes the last merge of a ticket back: its own messages return; what came since stays where it was answered. Both
     * tickets must be within reach: the one that was merged into may belong to a team that only its members see.
     */
    @Transactional
    public void unmerge(Viewer viewer, Id<Ticket> from) {
        viewer.require(Role.AGENT);
        reachable.ticket(viewer, from);
        var merge = last(from).orElseThrow(() -> new Problem.Conflict("problem.not-merged"));
        var both = lockBoth(viewer, from, merge.into);
        var there = messages.those(merge.into, merge.messages);
        messages.move(there, from);
        tickets.unanswered(from, merge.before, merge.waitingSince);
        restore(merge, both.get(1));
        db.sql("update merge set undone_at = ? where id = ?").params(Timestamp.from(clock.instant()), merge.id()).update();
        tickets.recount(from);
        tickets.recount(merge.into());
        log.write(from, EventKind.UNMERGED, Actor.agent(viewer.id()), null, null, Map.of("into", merge.into().toString()));
        log.write(merge.into(), EventKind.UNMERGED, Actor.agent(viewer.id()), null, null, Map.of("from", from.toString()));
    }

    private Optional<Merge> last(Id<Ticket> from) {
        return db.sql("select * from merge where from_id = ? and undone_at is null order by id desc limit 1").param(from.value()).query((row, n) -> new Merge(row.getLong("id"),
            Id.of(row.getLong("from_id")), Id.of(row.getLong("into_id")), Arrays.stream((Long[]) row.getArray("messages").getArray()).map(Id::<Message>of).toList(),
            Status.of(row.getString("before")), instant(row.getTimestamp("waiting_since")), Status.of(row.getString("into_before")), instant(row.getTimestamp("into_waiting_since")),
            List.of((String[]) row.getArray("participants").getArray()), row.getTimestamp("at").toInstant())).optional();
    }

    /** The ticket that was merged into is as it was, but for what has happened on it since. */
    private void restore(Merge merge, Ticket into) {
        participants.remove(merge.into, merge.participants);
        db.sql("delete from follower where ticket_id = ? and at = ? and agent_id in (select agent_id from follower where ticket_id = ?)")
            .params(into.id().value(), Timestamp.from(merge.at), merge.from.value()).update();
        if (merge.waitingSince == null || into.status() != Status.OPEN) return;
        if (messages.anySince(into.id(), merge.at, merge.messages)) tickets.unanswered(into.id(), Status.OPEN, messages.unansweredSince(into.id()));
        else tickets.unanswered(into.id(), merge.intoBefore, merge.intoWaitingSince);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
