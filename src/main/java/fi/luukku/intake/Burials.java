package fi.luukku.intake;

import fi.luukku.platform.FileHolder;
import fi.luukku.platform.FileRemovals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letting go of what came in: the bytes, and whatever in the rows was somebody's own words. */
@Component
class Burials implements FileHolder {

    private final JdbcClient db;
    private final FileRemovals removals;

    Burials(JdbcClient db, FileRemovals removals) {
        this.db = db;
        this.removals = removals;
    }

    void beside(long entry, Collection<byte[]> files) {
        db.sql("insert into intake_file (intake_id, sha256) select ?, * from unnest(cast(? as bytea[])) on conflict do nothing")
            .params(entry, files.toArray(byte[][]::new)).update();
    }

    List<Long> with(Collection<Long> entries, Collection<Long> tickets) {
        return db.sql("select id from intake where id = any(:entries) or ticket_id = any(:tickets)")
            .param("entries", entries.toArray(Long[]::new)).param("tickets", tickets.toArray(Long[]::new)).query(Long.class).list();
    }

    void bury(Collection<Long> ids) {
        var entries = ids.toArray(Long[]::new);
        db.sql("update intake set message_id = null, arguments = '{}' where id = any(?)").param(entries).update();
        removals.due(db.sql("""
                with raw as (delete from intake_raw where intake_id = any(:ids) returning intake_id, form, bytes),
                  beside as (delete from intake_file where intake_id = any(:ids) returning sha256)
                select i.sha256 from raw join intake i on i.id = raw.intake_id where raw.form = :inFiles
                union select bytes from raw where form = :sealedInFiles
                union select sha256 from beside""")
            .param("ids", entries).param("inFiles", RawStore.IN_FILES).param("sealedInFiles", RawStore.SEALED_IN_FILES).query(byte[].class).list());
    }

    List<Long> setAside(long after, int limit) {
        return db.sql("""
                select r.intake_id from intake_raw r join intake i on i.id = r.intake_id
                where i.state in ('auto', 'bounce', 'duplicate', 'quarantined') and i.id > ? order by i.id limit ?""")
            .params(after, limit).query(Long.class).list();
    }

    List<Long> recordedBefore(Instant time, long after, int limit) {
        return db.sql("select id from intake where id > ? and recorded_at < ? order by id limit ?")
            .params(after, time.atOffset(ZoneOffset.UTC), limit).query(Long.class).list();
    }

    List<Long> automatic(Collection<Long> entries, Collection<Long> sources) {
        return db.sql("""
                select i.id from intake i join intake_raw r on r.intake_id = i.id
                where i.id = any(:ids) and i.source = any(:sources) and i.state in ('auto', 'bounce', 'duplicate')""")
            .param("ids", entries.toArray(Long[]::new)).param("sources", sources.toArray(Long[]::new)).query(Long.class).list();
    }

    @Override
    public boolean holds(byte[] file) {
        return db.sql("""
                select exists (select from intake_file where sha256 = :file)
                  or exists (select from intake_raw where bytes = :file and form = 3)
                  or exists (select from intake i join intake_raw r on r.intake_id = i.id where i.sha256 = :file and r.form = :inFiles)""")
            .param("file", file).param("inFiles", RawStore.IN_FILES).query(Boolean.class).single();
    }
}
