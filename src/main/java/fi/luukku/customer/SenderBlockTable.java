package fi.luukku.customer;

import fi.luukku.access.Agent;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SenderBlockTable {

    private final JdbcClient db;

    SenderBlockTable(JdbcClient db) {
        this.db = db;
    }

    /** Nothing when it is blocked already. */
    Optional<Id<SenderBlock>> insert(Id<Brand> brand, String value, String why, Id<Agent> by, Instant at) {
        return db.sql("""
                insert into sender_block (brand_id, value, why, agent_id, at) values (?, ?, ?, ?, ?)
                on conflict (brand_id, value) where ended_at is null do nothing returning id""")
            .params(brand.value(), value, why, by.value(), Timestamp.from(at)).query((row, n) -> Id.<SenderBlock>of(row.getLong(1))).optional();
    }

    void end(Id<SenderBlock> id, Id<Agent> by, Instant at) {
        db.sql("update sender_block set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
            .params(by.value(), Timestamp.from(at), id.value()).update();
    }

    Optional<SenderBlock> inForce(Id<SenderBlock> id) {
        return db.sql("select * from sender_block where id = ? and ended_at is null").param(id.value()).query(SenderBlockTable::block).optional();
    }

    List<SenderBlock> inForce() {
        return db.sql("select * from sender_block where ended_at is null").query(SenderBlockTable::block).list();
    }

    List<SenderBlock> list(long before, int limit) {
        return db.sql("select * from sender_block where ended_at is null and id < ? order by id desc limit ?").params(before, limit)
            .query(SenderBlockTable::block).list();
    }

    /** Also those that have ended: their words go with the address. */
    void rename(Id<Brand> brand, String from, String to) {
        // Erased before and blocked again since: the block of then holds for both.
        db.sql("""
                delete from sender_block where brand_id = :brand and value = :from and ended_at is null
                  and exists (select from sender_block where brand_id = :brand and value = :to and ended_at is null)""")
            .param("brand", brand.value()).param("from", from).param("to", to).update();
        db.sql("update sender_block set value = ?, why = '' where brand_id = ? and value = ?").params(to, brand.value(), from).update();
    }

    private static SenderBlock block(ResultSet row, int number) throws SQLException {
        return new SenderBlock(Id.of(row.getLong("id")), Id.of(row.getLong("brand_id")), row.getString("value"), row.getString("why"),
            Id.of(row.getLong("agent_id")), row.getTimestamp("at").toInstant());
    }
}
