package fi.luukku.ticket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.access.Actor;
import fi.luukku.access.Reach;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tags, priority and the shop's own fields. */
@Service
public class Marks {

    private static final int LONGEST_TAG = 40;

    private final Reachable reachable;
    private final TicketTable tickets;
    private final EventLog log;
    private final Fields fields;
    private final JdbcClient db;
    // Counted over all open tickets, for a hint under a field: once a while will do.
    private final Cache<Reach, List<String>> tagsInUse = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).maximumSize(1_000).build();

    Marks(Reachable reachable, TicketTable tickets, EventLog log, Fields fields, JdbcClient db) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.log = log;
        this.fields = fields;
        this.db = db;
    }

    @Transactional
    public void tag(Viewer viewer, Id<Ticket> id, String text) {
        viewer.require(Role.AGENT);
        var tag = text.strip().toLowerCase(Locale.ROOT);
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) throw new Problem.Invalid("tag", "problem.tag", LONGEST_TAG);
        var ticket = reachable.locked(viewer, id);
        if (ticket.tags().contains(tag)) return;
        var tags = new ArrayList<>(ticket.tags());
        tags.add(tag);
        tickets.tags(id, tags);
        tagsInUse.invalidateAll();
        log.write(id, EventKind.TAGGED, Actor.agent(viewer.id()), null, null, Map.of("tag", tag));
    }

    @Transactional
    public void untag(Viewer viewer, Id<Ticket> id, String tag) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        if (!ticket.tags().contains(tag)) return;
        tickets.tags(id, ticket.tags().stream().filter(other -> !other.equals(tag)).toList());
        log.write(id, EventKind.UNTAGGED, Actor.agent(viewer.id()), null, null, Map.of("tag", tag));
    }

    @Transactional
    public void prioritise(Viewer viewer, Id<Ticket> id, Priority priority) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        if (ticket.priority() == priority) return;
        tickets.priority(id, priority);
        log.write(id, EventKind.PRIORITISED, Actor.agent(viewer.id()), null, null, Map.of("priority", priority.code()));
    }

    /** A field of the shop's own; its key must be one that an admin has made, and the value one that it takes. */
    @Transactional
    public void set(Viewer viewer, Id<Ticket> id, String key, String value) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        var field = fields.all().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(Problem.NotFound::new);
        var given = value.strip();
        if (given.equals(ticket.fields().getOrDefault(key, ""))) return;
        if (!field.takes(given)) throw new Problem.Invalid("value", "problem.field." + field.kind().code(), Field.LONGEST);
        tickets.field(id, key, given);
        log.write(id, EventKind.FIELD_SET, Actor.agent(viewer.id()), null, null, Map.of("field", field.label(), "kind", field.kind().code(), "value", given));
    }

    /** The tags in use on the live tickets that the viewer may see, most used first; counted now and then. */
    public List<String> tagsInUse(Viewer viewer) {
        return tagsInUse.get(viewer.reach(), this::countTags);
    }

    private List<String> countTags(Reach within) {
        var reach = ReachCondition.of(within);
        return db.sql("""
                select tag from ticket t, unnest(t.tags) tag where t.status in ('open', 'waiting', 'snoozed') and %s
                group by tag order by count(*) desc, tag limit 50""".formatted(reach.sql()))
            .params(reach.parameters()).query(String.class).list();
    }
}
