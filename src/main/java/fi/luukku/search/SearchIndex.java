package fi.luukku.search;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.platform.Rush;
import fi.luukku.search.ReadingTable.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of all that can be found: kept up with what changes, and read anew when its rules change or somebody asks. */
@Service
public class SearchIndex {

    /** While more than this waits, a reading of everything pauses: what is new comes first. */
    private static final int BUSY = 1_000;
    private static final int AT_ONCE = 2_000;
    /** As many are counted as anybody wants to know exactly. */
    private static final int COUNTED = 100_000;

    private final Indexing indexing;
    private final DueTable due;
    private final ReadingTable readings;
    private final Words words;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Rush rush = new Rush();
    private volatile boolean closing;
    /** Held by the one thread of this node that reads. */
    final ReentrantLock one = new ReentrantLock();

    SearchIndex(Indexing indexing, DueTable due, ReadingTable readings, Words words, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.indexing = indexing;
        this.due = due;
        this.readings = readings;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void changed() {
        rush.changed();
    }

    /** Reads what is due, until nothing is. Of a node's threads one does it; nodes share the work. */
    public void catchUp() {
        if (!one.tryLock()) return;
        try {
            do while (!closing && indexing.batch() > 0) rush.giveWay();
            while (!closing && readOn());
        } finally {
            one.unlock();
        }
    }

    /** The rest waits for the next start: nobody should wait here for a long archive. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Goes on with the reading of everything. */
    private boolean readOn() {
        var last = readings.last();
        // What the index was made by is not what is looked for by any more.
        if (last.isEmpty() || !last.get().rules().equals(rules())) readings.begin(rules(), clock.instant());
        else if (last.get().kind() == null) return false;
        return due.waiting(BUSY) < BUSY && Boolean.TRUE.equals(transaction.execute(_ -> readings.held().map(this::next).orElse(false)));
    }

    private boolean next(Reading reading) {
        var kind = reading.kind();
        if (kind == null) return false;
        var highest = readings.due(kind, reading.after(), AT_ONCE);
        var on = highest != null ? kind : following(kind);
        readings.at(on, highest == null ? 0 : highest, on == null ? clock.instant() : null);
        return on != null;
    }

    private static @Nullable Kind following(Kind kind) {
        return kind == Kind.CUSTOMER ? Kind.TICKET : kind == Kind.TICKET ? Kind.MESSAGE : null;
    }

    /** Without the dictionary Finnish is found by fewer forms; when it comes, everything is read anew. */
    private String rules() {
        return Terms.VERSION + (words.knowFinnish() ? "+fi" : "");
    }

    /** Reads everything anew while all goes on; what is not read yet is found as before. */
    public void readAnew(Viewer by) {
        by.require(Role.ADMIN);
        transaction.executeWithoutResult(_ -> {
            readings.begin(rules(), clock.instant());
            audit.record(by, "search.read-anew", null, Map.of());
        });
    }

    /**
     * How the index stands.
     *
     * @param dictionary whether Finnish is understood
     * @param waiting    what has changed and is not read yet; exact up to a hundred thousand
     * @param percent    how much of everything has been read, in the reading under way; null when there is none
     * @param endedAt    when everything was last read
     */
    public record State(boolean dictionary, int waiting, @Nullable Integer percent, @Nullable Instant begunAt, @Nullable Instant endedAt) {}

    public State state() {
        var last = readings.last();
        var under = last.filter(reading -> reading.kind() != null);
        return new State(words.knowFinnish(), due.waiting(COUNTED), under.map(this::percent).orElse(null),
            last.map(Reading::begunAt).orElse(null), last.map(Reading::endedAt).orElse(null));
    }

    private int percent(Reading reading) {
        var all = readings.highest(Kind.CUSTOMER) + readings.highest(Kind.TICKET) + readings.highest(Kind.MESSAGE);
        var read = switch (reading.kind()) {
            case TICKET -> readings.highest(Kind.CUSTOMER);
            case MESSAGE -> readings.highest(Kind.CUSTOMER) + readings.highest(Kind.TICKET);
            case null, default -> 0;
        } + reading.after();
        return all == 0 ? 100 : (int) Math.min(99, 100 * read / all);
    }
}
