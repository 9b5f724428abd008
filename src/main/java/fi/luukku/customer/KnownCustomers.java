package fi.luukku.customer;

import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who customers are, several at once: for whoever makes them findable. */
@Service
public class KnownCustomers {

    private final JdbcClient db;

    KnownCustomers(JdbcClient db) {
        this.db = db;
    }

    /** @param addresses also those of customers merged into this one */
    public record Known(Id<Customer> customer, @Nullable String name, @Nullable String language, List<String> addresses, Instant since) {}

    /** In no order; those merged into others are left out. */
    public List<Known> of(Collection<Long> ids) {
        var addresses = addresses(ids);
        return db.sql("select * from customer where id = any(?) and merged_into is null").param(ids.toArray(Long[]::new))
            .query((row, n) -> new Known(Id.of(row.getLong("id")), row.getString("name"), row.getString("language"),
                addresses.getOrDefault(row.getLong("id"), List.of()), row.getTimestamp("created_at").toInstant())).list();
    }

    private Map<Long, List<String>> addresses(Collection<Long> ids) {
        var found = new HashMap<Long, List<String>>();
        db.sql("""
                select coalesce(c.merged_into, c.id) as whose, i.value from customer c join customer_identity i on i.customer_id = c.id
                where c.id = any(:ids) or c.merged_into = any(:ids) order by i.id""").param("ids", ids.toArray(Long[]::new))
            .query(row -> {
                found.computeIfAbsent(row.getLong("whose"), id -> new ArrayList<>()).add(row.getString("value"));
            });
        return found;
    }
}
