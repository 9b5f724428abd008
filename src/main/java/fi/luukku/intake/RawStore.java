package fi.luukku.intake;

import fi.luukku.kernel.Problem;
import fi.luukku.platform.Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps raw bytes: small ones packed in the database, large ones in the file store. */
@Component
class RawStore {

    /** What is larger than this when packed, in bytes, goes to the file store. */
    static final int ROW_LIMIT = 64 * 1024;

    static final short IN_FILES = 0;

    private final JdbcClient db;
    private final Files files;

    RawStore(JdbcClient db, Files files) {
        this.db = db;
        this.files = files;
    }

    void keep(Map<Long, byte[]> raws) {
        var ids = new ArrayList<Long>();
        var forms = new ArrayList<Short>();
        var packs = new ArrayList<byte[]>();
        raws.forEach((id, raw) -> {
            var packed = Packing.packed(raw);
            var small = packed.length <= ROW_LIMIT;
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
            .query((result, n) -> new Kept(result.getShort(1), result.getBytes(2))).optional().orElseThrow(Problem.NotFound::new);
        return row.form == IN_FILES ? files.open(entry.sha256()) : Packing.opened(row.bytes);
    }

    private record Kept(short form, byte[] bytes) {}
}
