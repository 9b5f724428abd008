package fi.luukku.privacy;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionTable {

    private final JdbcClient db;

    RetentionTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Retention> of(Id<Brand> brand) {
        return db.sql("select * from retention where brand_id = ?").param(brand.value())
            .query((row, n) -> new Retention(row.getObject("closed_months", Integer.class), row.getObject("spam_days", Integer.class),
                row.getObject("aside_days", Integer.class))).optional();
    }

    void set(Id<Brand> brand, Retention retention) {
        db.sql("""
                insert into retention (brand_id, closed_months, spam_days, aside_days) values (?, ?, ?, ?)
                on conflict (brand_id) do update set closed_months = excluded.closed_months, spam_days = excluded.spam_days,
                  aside_days = excluded.aside_days""")
            .params(brand.value(), retention.closedMonths(), retention.spamDays(), retention.asideDays()).update();
    }

    long asideUpTo(Id<Brand> brand) {
        return db.sql("select aside_upto from retention where brand_id = ?").param(brand.value()).query(Long.class).optional().orElse(0L);
    }

    void asideUpTo(Id<Brand> brand, long entry) {
        db.sql("update retention set aside_upto = ? where brand_id = ?").params(entry, brand.value()).update();
    }
}
