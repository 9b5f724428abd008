package fi.luukku.coach;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is not read yet. */
@Repository
class UnreadTable {

    private final JdbcClient db;

    UnreadTable(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first, held until the transaction ends; what another node holds is passed over. */
    List<Long> take(int most) {
        return db.sql("select message_id from coach_due order by message_id limit ? for update skip locked").param(most).query(Long.class).list();
    }

    void done(List<Long> messages) {
        db.sql("delete from coach_due where message_id = any(?)").param(messages.toArray(Long[]::new)).update();
    }
}
