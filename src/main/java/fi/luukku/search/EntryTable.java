package fi.luukku.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;
import static fi.luukku.kernel.Columns.times;

/** The index, written. */
@Repository
class EntryTable {

    private final JdbcClient db;

    EntryTable(JdbcClient db) {
        this.db = db;
    }

    private record Thing(Kind kind, long ref) {}

    /** In the order of what they are of, so that two nodes don't wait for each other in a circle. */
    void write(List<Entry> entries) {
        if (entries.isEmpty()) return;
        var sorted = entries.stream().sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::ref)).toList();
        var places = placed(sorted);
        db.sql("""
                insert into search_entry (id, kind, ref, ticket_id, at, terms)
                select id, kind, ref, ticket, at, cast(terms as tsvector) from unnest(cast(:ids as bigint[]), cast(:kinds as text[]), cast(:refs as bigint[]),
                  cast(:tickets as bigint[]), cast(:at as timestamptz[]), cast(:terms as text[])) as e (id, kind, ref, ticket, at, terms)
                on conflict (id) do update set ticket_id = excluded.ticket_id, at = excluded.at, terms = excluded.terms""")
            .param("ids", longs(sorted, entry -> places.get(new Thing(entry.kind(), entry.ref())))).param("kinds", texts(sorted, entry -> entry.kind().code()))
            .param("refs", longs(sorted, Entry::ref)).param("tickets", longs(sorted, Entry::ticket)).param("at", times(sorted, Entry::at))
            .param("terms", texts(sorted, Entry::terms)).update();
    }

    private Map<Thing, Long> placed(List<Entry> entries) {
        db.sql("""
                insert into search_place (kind, ref, entry)
                select kind, ref, nextval('search_entry_number') from unnest(cast(:kinds as text[]), cast(:refs as bigint[])) with ordinality as e (kind, ref, n)
                where not exists (select from search_place p where p.kind = e.kind and p.ref = e.ref) order by n
                on conflict do nothing""")
            .param("kinds", texts(entries, entry -> entry.kind().code())).param("refs", longs(entries, Entry::ref)).update();
        var places = new HashMap<Thing, Long>();
        db.sql("select p.* from search_place p join unnest(cast(:kinds as text[]), cast(:refs as bigint[])) as e (kind, ref) using (kind, ref)")
            .param("kinds", texts(entries, entry -> entry.kind().code())).param("refs", longs(entries, Entry::ref))
            .query(row -> {
                places.put(new Thing(Kind.of(row.getString("kind")), row.getLong("ref")), row.getLong("entry"));
            });
        return places;
    }

    void forget(Kind kind, Collection<Long> refs) {
        if (!refs.isEmpty()) db.sql("select search_forget(array[?], ref) from unnest(cast(? as bigint[])) ref order by ref")
            .params(kind.code(), refs.toArray(Long[]::new)).query(row -> {});
    }

    /** A file that somebody deletes just now is passed over. */
    void keepText(Map<Long, String> texts) {
        var all = List.copyOf(texts.entrySet());
        if (!all.isEmpty()) db.sql("""
                insert into search_file (attachment_id, text)
                select a.id, t.text from unnest(cast(? as bigint[]), cast(? as text[])) as t (id, text) join attachment a on a.id = t.id
                for key share of a skip locked on conflict (attachment_id) do update set text = excluded.text""")
            .params(longs(all, Map.Entry::getKey), texts(all, Map.Entry::getValue)).update();
    }

    Map<Long, String> keptTexts(List<Long> attachments) {
        var texts = new HashMap<Long, String>();
        if (!attachments.isEmpty()) db.sql("select * from search_file where attachment_id = any(?)").param(attachments.toArray(Long[]::new)).query(row -> {
            texts.put(row.getLong("attachment_id"), row.getString("text"));
        });
        return texts;
    }
}
