package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts live on the server: a closed lid or another machine loses nothing. */
@Service
public class Drafts {

    private final Reachable reachable;
    private final EnclosureTable enclosures;
    private final JdbcClient db;
    private final Json json;
    private final Clock clock;

    Drafts(Reachable reachable, EnclosureTable enclosures, JdbcClient db, Json json, Clock clock) {
        this.reachable = reachable;
        this.enclosures = enclosures;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void save(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, String text, Parties parties) {
        save(viewer, ticket, kind, text, parties, null);
    }

    /** As it is typed. Receivers that are no addresses yet are kept letter by letter, those known before beside them. */
    @Transactional
    public void save(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, String text, Draft.Typed typed) {
        var parties = typed.parties();
        save(viewer, ticket, kind, text, parties, parties == null ? typed : null);
    }

    private void save(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, String text, @Nullable Parties parties, Draft.@Nullable Typed typed) {
        mayWrite(viewer, ticket, kind);
        if (text.length() > 200_000) throw new Problem.Invalid("text", "problem.too-long", 200_000);
        if (typed != null && typed.length() > 20_000) throw new Problem.Invalid("to", "problem.too-long", 20_000);
        var known = of(viewer, ticket, kind);
        if (text.isBlank() && known.map(draft -> draft.attached().isEmpty()).orElse(true)) discard(viewer, ticket, kind);
        else put(ticket, viewer.id().value(), kind, text, parties, typed);
    }

    private void mayWrite(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind) {
        if (kind != Draft.Kind.NOTE) viewer.require(Role.AGENT);
        reachable.ticket(viewer, ticket);
    }

    private long put(Id<Ticket> ticket, long agent, Draft.Kind kind, String text, @Nullable Parties parties, Draft.@Nullable Typed typed) {
        return db.sql("""
                insert into draft as d (ticket_id, agent_id, kind, text, parties, typed, updated_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)
                on conflict (ticket_id, agent_id, kind) do update
                  set text = excluded.text, parties = coalesce(excluded.parties, d.parties), typed = excluded.typed, updated_at = excluded.updated_at
                returning id""")
            .params(ticket.value(), agent, kind.code(), text, parties == null ? null : json.write(parties), typed == null ? null : json.write(typed), Timestamp.from(clock.instant()))
            .query(Long.class).single();
    }

    public Optional<Draft> of(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind) {
        return db.sql("select * from draft where ticket_id = ? and agent_id = ? and kind = ?")
            .params(ticket.value(), viewer.id().value(), kind.code()).query(this::draft).optional();
    }

    public List<Draft> of(Viewer viewer, Id<Ticket> ticket) {
        return db.sql("select * from draft where ticket_id = ? and agent_id = ?")
            .params(ticket.value(), viewer.id().value()).query(this::draft).list();
    }

    @Transactional
    public void discard(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind) {
        of(viewer, ticket, kind).ifPresent(draft -> {
            enclosures.clearDraft(draft.id());
            db.sql("delete from draft where id = ?").param(draft.id()).update();
        });
    }

    /** How many bytes may still be attached. Asked before anything is kept: who may not write here leaves nothing behind. */
    public long room(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind) {
        mayWrite(viewer, ticket, kind);
        return room(of(viewer, ticket, kind).map(Draft::attached).orElse(List.of()));
    }

    private static long room(List<Draft.Attached> attached) {
        if (attached.size() >= Draft.MOST_FILES) throw new Problem.Invalid("files", "problem.too-many-files", Draft.MOST_FILES);
        return Draft.MOST_BYTES - attached.stream().mapToLong(one -> one.file().size()).sum();
    }

    @Transactional
    public Draft.Attached attach(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, Enclosure file) {
        mayWrite(viewer, ticket, kind);
        var draft = opened(ticket, viewer.id().value(), kind);
        if (file.size() > room(enclosures.ofDraft(draft))) throw tooLarge();
        return enclosures.addToDraft(draft, file);
    }

    public static Problem tooLarge() {
        return new Problem.Invalid("files", "problem.files-too-large", Draft.MOST_BYTES / (1024 * 1024));
    }

    // Held until the end: of files that come side by side each is measured against those before it. What was typed stays.
    private long opened(Id<Ticket> ticket, long agent, Draft.Kind kind) {
        return db.sql("""
                insert into draft (ticket_id, agent_id, kind, text, parties, updated_at) values (?, ?, ?, '', cast(? as jsonb), ?)
                on conflict (ticket_id, agent_id, kind) do update set updated_at = excluded.updated_at returning id""")
            .params(ticket.value(), agent, kind.code(), json.write(Parties.NONE), Timestamp.from(clock.instant()))
            .query(Long.class).single();
    }

    @Transactional
    public void detach(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, long attached) {
        mayWrite(viewer, ticket, kind);
        of(viewer, ticket, kind).ifPresent(draft -> {
            enclosures.removeFromDraft(draft.id(), attached);
            if (draft.text().isBlank() && enclosures.ofDraft(draft.id()).isEmpty()) discard(viewer, ticket, kind);
        });
    }

    /** The files to send along: just those the writer had on screen. If another window added or removed some, they look first. */
    public List<Enclosure> shown(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, Set<Long> shown) {
        mayWrite(viewer, ticket, kind);
        var attached = of(viewer, ticket, kind).map(Draft::attached).orElse(List.of());
        if (!shown.equals(attached.stream().map(Draft.Attached::id).collect(Collectors.toSet()))) {
            throw new Problem.Invalid("files", "problem.files-changed");
        }
        return attached.stream().map(Draft.Attached::file).toList();
    }

    /** What was being written on a ticket goes along when it is merged; where its writer has begun something there, it waits for an undo. */
    void move(Id<Ticket> from, Id<Ticket> into) {
        db.sql("""
                update draft d set ticket_id = :into where ticket_id = :from and not exists (
                  select from draft o where o.ticket_id = :into and o.agent_id = d.agent_id and o.kind = d.kind)""")
            .param("from", from.value()).param("into", into.value()).update();
    }

    /** A reply that did not leave becomes its writer's draft again, before anything they wrote since. */
    void restore(Message message) {
        if (message.agent() != null) restore(message, message.agent());
    }

    void restore(Message message, Id<Agent> writer) {
        var kind = message.audience() == Message.Audience.OUTSIDER ? Draft.Kind.FORWARD : Draft.Kind.REPLY;
        var since = db.sql("select text from draft where ticket_id = ? and agent_id = ? and kind = ?")
            .params(message.ticket().value(), writer.value(), kind.code()).query(String.class).optional().orElse("");
        var text = since.strip().equals(message.text()) ? message.text() : (message.text() + "\n\n" + since).strip();
        var id = put(message.ticket(), writer.value(), kind, text, message.parties(), null);
        var there = enclosures.ofDraft(id);
        message.enclosures().stream().filter(file -> !holds(there, file)).forEach(file -> enclosures.addToDraft(id, file));
    }

    /**
     * Puts a message, as quoted, and its files into the viewer's question to someone outside, below what they have written
     * of it already.
     *
     * @return how many of the files there is no room for, or are not kept by themselves
     */
    @Transactional
    public long forward(Viewer viewer, Message message, String quoted) {
        mayWrite(viewer, message.ticket(), Draft.Kind.FORWARD);
        if (message.audience() == Message.Audience.INTERNAL) throw new Problem.NotFound();
        var begun = of(viewer, message.ticket(), Draft.Kind.FORWARD);
        var written = begun.map(Draft::text).orElse("").stripTrailing();
        var text = written.contains(quoted) ? written : written + "\n\n" + quoted;
        var id = put(message.ticket(), viewer.id().value(), Draft.Kind.FORWARD, text, null, begun.map(Draft::typed).orElse(null));
        return message.enclosures().stream().filter(file -> !enclosed(id, file)).count();
    }

    private boolean enclosed(long draft, Enclosure file) {
        var there = enclosures.ofDraft(draft);
        if (holds(there, file)) return true;
        var bytes = there.stream().mapToLong(one -> one.file().size()).sum();
        if (file.sha256() == null || there.size() >= Draft.MOST_FILES || bytes + file.size() > Draft.MOST_BYTES) return false;
        enclosures.addToDraft(draft, new Enclosure(file.name(), file.type(), file.size(), null, file.sha256()));
        return true;
    }

    private static boolean holds(List<Draft.Attached> attached, Enclosure file) {
        return attached.stream().map(Draft.Attached::file).anyMatch(one -> one.name().equals(file.name()) && Arrays.equals(one.sha256(), file.sha256()));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getLong("id"), Id.of(row.getLong("ticket_id")), Id.of(row.getLong("agent_id")),
            Draft.Kind.valueOf(row.getString("kind").toUpperCase()), row.getString("text"), json.parties(row.getString("parties")), json.typed(row.getString("typed")),
            row.getTimestamp("updated_at").toInstant(), enclosures.ofDraft(row.getLong("id")));
    }
}
