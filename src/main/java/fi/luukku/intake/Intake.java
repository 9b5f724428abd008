package fi.luukku.intake;

import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger: whatever comes in is here, byte for byte, before anybody reads it. */
@Service
public class Intake {

    private static final int UIDS_AT_ONCE = 20_000;

    private final LedgerTable table;
    private final RawStore store;
    private final Burials burials;

    Intake(LedgerTable table, RawStore store, Burials burials) {
        this.table = table;
        this.store = store;
        this.burials = burials;
    }

    /**
     * Keeps a batch in one transaction; when it returns, the batch is on disk. Safe to repeat.
     *
     * @return the ledger id of each, null for one that was here already
     */
    @Transactional
    public List<@Nullable Long> record(List<Raw> raws) {
        if (raws.isEmpty()) return List.of();
        var ids = table.ids(raws.size());
        var fresh = new HashSet<>(table.insert(ids, raws));
        var bytes = new LinkedHashMap<Long, byte[]>();
        var recorded = new ArrayList<@Nullable Long>();
        for (int i = 0; i < raws.size(); i++) {
            var id = ids.get(i);
            if (fresh.contains(id)) bytes.put(id, raws.get(i).bytes());
            recorded.add(fresh.contains(id) ? id : null);
        }
        store.keep(bytes);
        return recorded;
    }

    public Entry get(long id) {
        return table.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** The entry of a channel by the other side's own id of it. */
    public Optional<Entry> keyed(String channel, String externalKey) {
        return table.keyed(channel, externalKey);
    }

    /** The entry, held until the transaction ends, if it still waits to be read and nobody else has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Entry> take(long id) {
        return take(List.of(id)).stream().findFirst();
    }

    /** Of several entries those that still wait and that nobody else has, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entry> take(List<Long> ids) {
        return table.takeNew(ids);
    }

    /** The first of these that still waits to be read, if any does. */
    public Optional<Long> firstWaiting(List<Long> ids) {
        return ids.isEmpty() ? Optional.empty() : table.firstNew(ids);
    }

    /** Of these entries those whose same came before from one of these sources, and where that went. */
    public Map<Long, Earlier> cameBefore(List<Long> ids, List<Long> sources) {
        return ids.isEmpty() ? Map.of() : table.cameBefore(ids, sources);
    }

    @Transactional
    public void settle(long id, @Nullable String messageId, Outcome outcome) {
        settle(List.of(new Settlement(id, messageId, outcome)));
    }

    @Transactional
    public void settle(List<Settlement> settled) {
        if (!settled.isEmpty()) table.settle(settled);
    }

    /** The try failed through no fault of the entry: it does not count, if the entry still waits. */
    @Transactional
    public void untried(long id) {
        table.untried(id);
    }

    /** The bytes as they came. The caller closes the stream. */
    public InputStream raw(long id) throws IOException {
        return store.open(get(id));
    }

    /** Newest first. */
    public Page<Entry> list(@Nullable State state, @Nullable Cursor after, int size) {
        return list(state, null, after, size);
    }

    /** The same of one source, such as a mailbox. */
    public Page<Entry> list(@Nullable State state, @Nullable Long source, @Nullable Cursor after, int size) {
        var entries = table.list(state, source, after == null ? null : after.id(), size + 1);
        return Page.of(entries, size, entry -> new Cursor(entry.receivedAt(), entry.id()));
    }

    /** Newest first, of some sources, what went to no ticket and a person can still make one of. */
    public Page<Entry> aside(Set<State> states, List<Long> sources, @Nullable Cursor after, int size) {
        var entries = table.aside(states, sources, after == null ? null : after.id(), size + 1);
        return Page.of(entries, size, entry -> new Cursor(entry.receivedAt(), entry.id()));
    }

    /** How many entries kept since then could not be dealt with. */
    public long quarantinedSince(Instant time) {
        return table.quarantinedSince(time);
    }

    /** Lets it be dealt with once more. */
    @Transactional
    public void again(long id) {
        renew(id, false);
    }

    /** Lets it become a ticket, whatever the rules say about it. */
    @Transactional
    public void openAnyway(long id) {
        renew(id, true);
    }

    private void renew(long id, boolean anyway) {
        if (!table.renew(get(id).id(), anyway)) throw new Problem.Conflict("problem.intake-settled");
    }

    /** Counts a try before it begins, and tells the how manieth it is. */
    @Transactional
    public int trying(long id) {
        return table.trying(id);
    }

    /** What waits to be read from one source, in order: no more than come to so many bytes together, but one at least. */
    public List<Long> waiting(String channel, long source, int limit, long bytes) {
        return table.waiting(channel, source, limit, bytes);
    }

    /** What still waits although it was kept so long ago that whoever kept it must have crashed or failed. */
    public List<Long> leftovers(String channel, Duration age, long after, int limit, long bytes) {
        return table.leftovers(channel, (int) age.toSeconds(), after, limit, bytes);
    }

    /** Those of a mailbox's mails that the ledger does not have yet, in order. */
    public List<Long> unknownUids(long mailbox, long uidvalidity, List<Long> uids) {
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < uids.size(); i += UIDS_AT_ONCE) {
            unknown.addAll(table.unknownUids(mailbox, uidvalidity, uids.subList(i, Math.min(i + UIDS_AT_ONCE, uids.size()))));
        }
        return unknown;
    }

    /** The UID of a mailbox's mail so many back from the newest that the ledger has; empty when it has fewer. */
    public Optional<Long> uidBack(long mailbox, long uidvalidity, int back) {
        return table.uidBack(mailbox, uidvalidity, back);
    }

    /** Notes the files that came beside an entry's own bytes, so that they are kept as long as those. */
    @Transactional
    public void beside(long id, Collection<byte[]> files) {
        burials.beside(id, files);
    }

    /**
     * Lets go of the bytes of these entries and of all that came to these tickets, and of what their rows say in
     * others' words. The rows stay as tombstones, so that nothing comes in twice.
     */
    @Transactional
    public void bury(Collection<Long> entries, Collection<Long> tickets) {
        burials.bury(burials.with(entries, tickets));
    }

    /** What was set aside and still has its bytes, in order: it belongs to no ticket and goes with none. */
    public List<Long> setAside(long after, int limit) {
        return burials.setAside(after, limit);
    }

    /** Rows after one of them, as old as that, in order. */
    public List<Long> recordedBefore(Instant time, long after, int limit) {
        return burials.recordedBefore(time, after, limit);
    }

    /** Which of these are no person's mail from these sources, and still have their bytes. */
    public List<Long> automatic(Collection<Long> entries, Collection<Long> sources) {
        return burials.automatic(entries, sources);
    }
}
