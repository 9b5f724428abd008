package fi.luukku.search;

import fi.luukku.kernel.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed and is not read yet. Lines come by triggers, in the transaction of whoever changes something. */
@Repository
class DueTable {

    private final JdbcClient db;

    DueTable(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first, held until the transaction ends; what another node holds is passed over. */
    List<Due> take(int most) {
        return db.sql("select * from search_due order by id limit ? for update skip locked").param(most)
            .query((row, n) -> new Due(row.getLong("id"), Kind.of(row.getString("kind")), row.getLong("ref"))).list();
    }

    /**
     * Those that are there, held so that nobody changes them before this transaction ends. Who changes or deletes one just
     * now is not waited for: that one is left for later, when it is known what became of it.
     */
    Set<Long> held(Kind kind, Collection<Long> refs) {
        return db.sql("select id from " + kind.code() + " where id = any(?) order by id for share skip locked").param(refs.toArray(Long[]::new)).query(Long.class).set();
    }

    Set<Long> there(Kind kind, Collection<Long> refs) {
        return db.sql("select id from " + kind.code() + " where id = any(?)").param(refs.toArray(Long[]::new)).query(Long.class).set();
    }

    void done(List<Due> due) {
        db.sql("delete from search_due where id = any(?)").param(Columns.longs(due, Due::id)).update();
    }

    /** How many there are, as far as it matters. */
    int waiting(int most) {
        return db.sql("select count(*) from (select from search_due limit ?) d").param(most).query(Integer.class).single();
    }
}
