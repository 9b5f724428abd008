package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Sealer;
import fi.luukku.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was masked as it came in: kept sealed for a time, and shown to an agent who asks for it. Each look is on the ticket
 * and in the audit log (GDPR, articles 5(1)(c), (e) and (f); Finland's Data Protection Act 1050/2018, section 29).
 */
@Service
public class Originals {

    /** For how many days originals are kept, unless the house says otherwise. */
    public static final int USUAL_DAYS = 30;

    private static final int MOST_DAYS = 365;
    private static final Logger log = LoggerFactory.getLogger(Originals.class);

    private final OriginalTable table;
    private final Timelines timelines;
    private final EventLog events;
    private final Audit audit;
    private final Sealer sealer;
    private final Json json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Originals(OriginalTable table, Timelines timelines, EventLog events, Audit audit, Secrets secrets, Json json, ApplicationEventPublisher publisher, Clock clock) {
        this.table = table;
        this.timelines = timelines;
        this.events = events;
        this.audit = audit;
        this.sealer = secrets.sealer("original");
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A message that was masked, as it stands on its ticket. */
    record Masked(Id<Message> message, Masking.Result result) {}

    void keep(List<Masked> masked) {
        if (masked.isEmpty()) return;
        var until = until();
        table.insert(masked.stream().map(one -> new OriginalTable.Row(one.message, one.result.identityCodes(), one.result.cardNumbers(), sealed(one), until)).toList(), until);
        publisher.publishEvent(new CodesMasked(masked.stream().map(one -> one.result.inbound().intake()).filter(Objects::nonNull).toList(), until));
    }

    // Better without its original than not at all: the message must come in.
    private byte @Nullable [] sealed(Masked one) {
        try {
            var words = json.write(Original.Words.of(Objects.requireNonNull(one.result.original())));
            return sealer.seal(words.getBytes(StandardCharsets.UTF_8), label(one.message));
        } catch (RuntimeException failed) {
            log.error("The original of message {} could not be sealed and is not kept: {}", one.message, failed.getClass().getSimpleName());
            return null;
        }
    }

    private static String label(Id<Message> message) {
        return "message:" + message;
    }

    /** When the original of what comes in now goes. */
    public Instant until() {
        return clock.instant().plus(Duration.ofDays(days()));
    }

    /** What was masked in these messages, where anything was. */
    public Map<Id<Message>, Original.Trace> traces(List<Message> messages) {
        var masked = messages.stream().filter(message -> message.remarks().stream().anyMatch(Remark::isMasked)).map(Message::id).toList();
        return masked.isEmpty() ? Map.of() : table.traces(masked, clock.instant());
    }

    /** Shows it to an agent who reaches the ticket, and notes that. Those who only take part don't need it: they can ask. */
    @Transactional
    public Original show(Viewer viewer, Id<Message> id) {
        var message = timelines.message(viewer, id);
        viewer.require(Role.AGENT);
        var row = table.get(id).orElseThrow(Problem.NotFound::new);
        if (row.sealed() == null || !row.expiresAt().isAfter(clock.instant())) throw new Problem.Gone("problem.original-expired");
        audit.record(viewer, "message.original-shown", "ticket:" + message.ticket(), Map.of("message", id.value()));
        events.write(message.ticket(), EventKind.ORIGINAL_SHOWN, Actor.agent(viewer.id()), id, null, Map.of());
        var words = new String(sealer.open(row.sealed(), label(id)), StandardCharsets.UTF_8);
        return new Original(message, json.words(words), row.expiresAt());
    }

    /** Notes that someone was given the raw bytes of such a message. */
    @Transactional
    public void rawRead(Viewer viewer, long entry, @Nullable Message message) {
        audit.record(viewer, "mail.original-read", "intake:" + entry, Map.of());
        if (message != null) events.write(message.ticket(), EventKind.ORIGINAL_SHOWN, Actor.agent(viewer.id()), message.id(), null, Map.of());
    }

    /** Lets go of what is past its time. */
    public void expire() {
        table.expire(clock.instant());
    }

    public int days() {
        return table.days().orElse(USUAL_DAYS);
    }

    /** From now on originals are kept so long, and those already here no longer than that. */
    @Transactional
    public void keepFor(Viewer by, int days) {
        by.require(Role.ADMIN);
        if (days < 1 || days > MOST_DAYS) throw new Problem.Invalid("originalDays", "problem.between", 1, MOST_DAYS);
        table.days(days);
        table.expireBy(until());
        audit.record(by, "originals.changed", null, Map.of("originalDays", days));
    }
}
