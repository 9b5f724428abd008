package fi.luukku.intake;

import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raw bytes that hold identity codes or card numbers lie sealed, and go when their time is over. The ledger's row and the
 * hash of what came stay. Whoever gives such bytes to a person notes it in the audit log: {@link #isSealed} tells.
 */
@Service
public class SealedRaws {

    private static final Logger log = LoggerFactory.getLogger(SealedRaws.class);
    private static final int AT_ONCE = 100;

    private final Intake intake;
    private final RawStore store;
    private final Files files;
    private final FileRemovals removals;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealedRaws(Intake intake, RawStore store, Files files, FileRemovals removals, JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.files = files;
        this.removals = removals;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals what lies in rows now, the rest within a minute: files are written outside transactions. What can't be sealed
     * is tried again then; it never stops a message.
     *
     * @param until when the bytes go; null while nobody has dealt with them, since then they are all there is
     */
    @Transactional
    public void seal(Collection<Long> entries, @Nullable Instant until) {
        if (entries.isEmpty()) return;
        db.sql("""
                update intake_raw set to_seal = form in (:packed, :inFiles), expires_at = coalesce(expires_at, cast(:until as timestamptz))
                where intake_id = any(:ids)""")
            .param("packed", Packing.FORM).param("inFiles", RawStore.IN_FILES).param("until", until == null ? null : Timestamp.from(until))
            .param("ids", entries.toArray(Long[]::new)).update();
        db.sql("select intake_id, bytes from intake_raw where intake_id = any(?) and to_seal and form = ?").params(entries.toArray(Long[]::new), Packing.FORM)
            .query((row, n) -> new Packed(row.getLong(1), row.getBytes(2))).list().forEach(this::sealRow);
    }

    private record Packed(long id, byte[] bytes) {}

    private void sealRow(Packed packed) {
        var sealed = sealed(packed);
        if (sealed != null) put(packed.id, RawStore.SEALED, sealed);
    }

    private byte @Nullable [] sealed(Packed packed) {
        try {
            return store.sealed(packed.id, packed.bytes);
        } catch (RuntimeException later) {
            log.warn("The raw bytes of entry {} wait to be sealed: {}", packed.id, later.toString());
            return null;
        }
    }

    private int put(long id, short form, byte[] bytes) {
        return db.sql("update intake_raw set form = ?, bytes = ?, to_seal = false where intake_id = ? and to_seal").params(form, bytes, id).update();
    }

    /** Seals what is in files, and what could not be sealed at once. */
    public void sealWaiting() {
        var after = 0L;
        for (List<Long> ids; !(ids = waiting(after)).isEmpty(); after = ids.getLast()) ids.forEach(this::sealLater);
    }

    private List<Long> waiting(long after) {
        return db.sql("select intake_id from intake_raw where to_seal and intake_id > ? order by intake_id limit ?").params(after, AT_ONCE).query(Long.class).list();
    }

    private void sealLater(long id) {
        try (var raw = intake.raw(id)) {
            if (intake.get(id).size() > RawStore.PACK_LIMIT) replace(id, RawStore.SEALED_IN_FILES, kept(store.sealing(id, raw)));
            else seal(id, store.sealed(id, Packing.packed(raw.readAllBytes())));
        } catch (RuntimeException | IOException nextTime) {
            log.warn("The raw bytes of entry {} wait to be sealed: {}", id, nextTime.toString());
        }
    }

    private void seal(long id, byte[] sealed) throws IOException {
        if (sealed.length <= RawStore.ROW_LIMIT) replace(id, RawStore.SEALED, sealed);
        else replace(id, RawStore.SEALED_IN_FILES, kept(new ByteArrayInputStream(sealed)));
    }

    private byte[] kept(InputStream sealed) throws IOException {
        byte[] hash;
        try (sealed) {
            hash = files.put(sealed, Long.MAX_VALUE).sha256();
        }
        removals.due(List.of(hash));
        return hash;
    }

    private void replace(long id, short form, byte[] bytes) {
        transaction.executeWithoutResult(status -> {
            var open = db.sql("select i.sha256 from intake_raw r join intake i on i.id = r.intake_id where r.intake_id = ? and r.form = ? for update of r")
                .params(id, RawStore.IN_FILES).query(byte[].class).list();
            if (put(id, form, bytes) == 1) removals.due(open);
        });
    }

    /** Whether the bytes hold codes, so that a person who gets them is to be noted. */
    public boolean isSealed(long entry) {
        return db.sql("select form in (?, ?) or to_seal from intake_raw where intake_id = ?").params(RawStore.SEALED, RawStore.SEALED_IN_FILES, entry)
            .query(Boolean.class).optional().orElse(false);
    }

    /** Lets go of what is past its time. */
    public void expire() {
        for (int gone = AT_ONCE; gone == AT_ONCE; ) gone = expireSome();
    }

    private int expireSome() {
        return transaction.execute(status -> {
            var gone = db.sql("""
                    with gone as (
                      delete from intake_raw where intake_id in (
                        select intake_id from intake_raw where expires_at <= :now order by expires_at limit :some for update skip locked)
                      returning intake_id, form, bytes)
                    update intake i set raw_expired_at = :now from gone where i.id = gone.intake_id
                    returning case gone.form when :inFiles then i.sha256 when :sealedInFiles then gone.bytes end""")
                .param("now", Timestamp.from(clock.instant())).param("some", AT_ONCE).param("inFiles", RawStore.IN_FILES)
                .param("sealedInFiles", RawStore.SEALED_IN_FILES).query((row, n) -> new Gone(row.getBytes(1))).list();
            removals.due(gone.stream().map(Gone::file).filter(file -> file != null).toList());
            return gone.size();
        });
    }

    private record Gone(byte @Nullable [] file) {}

    /** From now on nothing is kept longer than this. */
    @Transactional
    public void expireBy(Instant latest) {
        db.sql("update intake_raw set expires_at = ? where expires_at > ?").params(Timestamp.from(latest), Timestamp.from(latest)).update();
    }
}
