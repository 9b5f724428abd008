package fi.luukku.intake;

import fi.luukku.kernel.Problem;
import fi.luukku.platform.Files;
import fi.luukku.platform.Sealer;
import fi.luukku.platform.Secrets;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps raw bytes: small ones packed in the database, large ones in the file store; sealed where {@link SealedRaws} says so. */
@Component
class RawStore {

    /** What is larger than this when packed, in bytes, goes to the file store. */
    static final int ROW_LIMIT = 64 * 1024;

    /** What is larger than this is not packed to find that out: packing takes as much memory again. */
    static final int PACK_LIMIT = 256 * 1024;

    static final short IN_FILES = 0;

    /** Packed, and then sealed. */
    static final short SEALED = 2;

    /** The same in the file store, under the hash that stands in the row. */
    static final short SEALED_IN_FILES = 3;

    private final JdbcClient db;
    private final Files files;
    private final Sealer sealer;

    RawStore(JdbcClient db, Files files, Secrets secrets) {
        this.db = db;
        this.files = files;
        this.sealer = secrets.sealer("raw");
    }

    void keep(Map<Long, byte[]> raws) {
        var ids = new ArrayList<Long>();
        var forms = new ArrayList<Short>();
        var packs = new ArrayList<byte[]>();
        raws.forEach((id, raw) -> {
            var packed = raw.length > PACK_LIMIT ? null : Packing.packed(raw);
            var small = packed != null && packed.length <= ROW_LIMIT;
            if (!small) toFiles(raw);
            ids.add(id);
            forms.add(small ? Packing.FORM : IN_FILES);
            packs.add(small ? packed : null);
        });
        insert(ids, forms, packs);
    }

    private void toFiles(byte[] raw) {
        try {
            files.put(new ByteArrayInputStream(raw), raw.length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void insert(List<Long> ids, List<Short> forms, List<byte[]> packs) {
        db.sql("""
                insert into intake_raw (intake_id, form, bytes)
                select * from unnest(cast(? as bigint[]), cast(? as smallint[]), cast(? as bytea[]))""")
            .params(ids.toArray(Long[]::new), forms.toArray(Short[]::new), packs.toArray(byte[][]::new)).update();
    }

    InputStream open(Entry entry) throws IOException {
        var row = db.sql("select form, bytes from intake_raw where intake_id = ?").param(entry.id())
            .query((result, n) -> new Kept(result.getShort(1), result.getBytes(2))).optional().orElseThrow(() -> gone(entry));
        return switch (row.form) {
            case IN_FILES -> files.open(entry.sha256());
            case SEALED -> unsealed(entry.id(), row.bytes);
            case SEALED_IN_FILES -> unsealed(entry.id(), files.open(row.bytes));
            default -> Packing.opened(row.bytes);
        };
    }

    private static Problem gone(Entry entry) {
        return entry.rawExpiredAt() == null ? new Problem.NotFound() : new Problem.Gone("problem.original-expired");
    }

    /** Packs and seals it as it is read. */
    InputStream sealing(long id, InputStream raw) {
        return new SealedPieces(sealer, label(id)).sealing(Packing.packing(raw));
    }

    private InputStream unsealed(long id, InputStream file) throws IOException {
        var content = new BufferedInputStream(file);
        if (SealedPieces.begin(content)) return Packing.opened(new SealedPieces(sealer, label(id)).opening(content));
        try (content) {
            return unsealed(id, content.readAllBytes());
        }
    }

    byte[] sealed(long id, byte[] packed) {
        return sealer.seal(packed, label(id));
    }

    private InputStream unsealed(long id, byte[] sealed) {
        return Packing.opened(sealer.open(sealed, label(id)));
    }

    private static String label(long id) {
        return "intake:" + id;
    }

    private record Kept(short form, byte[] bytes) {}
}
