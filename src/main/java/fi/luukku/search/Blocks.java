package fi.luukku.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The blocks of the index, made before they are needed. */
@Component
class Blocks {

    /** Entries of one block: a search of common words looks through one or two of them, and of rare ones asks the index of each. */
    static final int SIZE = 32_768;

    private static final long AHEAD = SIZE / 2;
    private static final long LOCK = 4_735_231_016_220L;

    private final JdbcClient db;
    private final TransactionTemplate alone;
    private volatile long madeTo;

    Blocks(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes the next one when the newest is half full. Attached when it is ready: those who search and write go on meanwhile. */
    void ahead() {
        var wanted = newest() + AHEAD;
        // Known when it is committed: what a crash took back is made again.
        if (wanted >= madeTo) madeTo = alone.execute(_ -> upTo(wanted));
    }

    private long upTo(long wanted) {
        db.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
        var top = top();
        for (; top <= wanted; top += SIZE) make(top, top + SIZE);
        return top;
    }

    /** Up to which number there are blocks, whatever sizes they were made in. */
    private long top() {
        return db.sql("""
                select coalesce(max(substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(''?(\\d+)')::bigint), 0)
                from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'search_entry'::regclass""").query(Long.class).single();
    }

    private void make(long from, long to) {
        var name = "search_entry_" + from;
        db.sql("create table " + name + " (like search_entry including defaults including constraints)").update();
        db.sql("alter table " + name + " add check (id >= " + from + " and id < " + to + ")").update();
        // What was just written waits in a list that every search reads through: a short one.
        db.sql("create index on " + name + " using gin (terms) with (gin_pending_list_limit = 256)").update();
        db.sql("alter table search_entry attach partition " + name + " for values from (" + from + ") to (" + to + ")").update();
    }

    /** The highest number that was given. */
    long newest() {
        return db.sql("select last_value from search_entry_number").query(Long.class).single();
    }
}
