package fi.luukku.customer;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding that two customers are one person, and taking it back. Nothing moves: one points to the other, and whoever
 * reads follows, so that undoing is clearing the pointer. What comes in meanwhile is written down for the one who wrote
 * it, so it needs no moving either.
 */
@Service
public class CustomerMerges {

    /** A customer who was merged into another, and still can be parted. */
    public record Merged(Id<Customer> from, String name) {}

    private final Customers customers;
    private final JdbcClient db;
    private final Clock clock;

    CustomerMerges(Customers customers, JdbcClient db, Clock clock) {
        this.customers = customers;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void merge(Viewer viewer, Id<Customer> from, Id<Customer> into) {
        viewer.require(Role.AGENT);
        // They are rare; two at the same moment could point at each other.
        db.sql("lock table customer_merge in share row exclusive mode").update();
        var source = customers.get(from);
        var target = customers.get(into);
        if (source.id().equals(target.id())) throw new Problem.Conflict("problem.same-customer");
        if (!source.brand().equals(target.brand())) throw new Problem.Conflict("problem.other-brand");
        var moved = customers.allOf(source.id());
        point(moved, target.id().value());
        db.sql("insert into customer_merge (from_id, into_id, moved, by_agent, at) values (?, ?, ?, ?, ?)")
            .params(source.id().value(), target.id().value(), numbers(moved), viewer.id().value(), Timestamp.from(clock.instant())).update();
    }

    /** Parts them again. Whoever had been merged into the source before stays with it, unless they have been parted since. */
    @Transactional
    public void unmerge(Viewer viewer, Id<Customer> from) {
        viewer.require(Role.AGENT);
        var moved = db.sql("""
                update customer_merge set undone_at = ?, undone_by = ?
                where id = (select max(id) from customer_merge where from_id = ? and undone_at is null) returning moved""")
            .params(Timestamp.from(clock.instant()), viewer.id().value(), from.value())
            .query((row, n) -> Arrays.stream((Long[]) row.getArray(1).getArray()).map(Id::<Customer>of).toList())
            .optional().orElseThrow(() -> new Problem.Conflict("problem.customer-not-merged"));
        point(together(moved, from), from.value());
    }

    private List<Id<Customer>> together(List<Id<Customer>> moved, Id<Customer> with) {
        return db.sql("select c.id from customer c join customer w on w.merged_into = c.merged_into where w.id = ? and c.id = any(?)")
            .params(with.value(), numbers(moved)).query((row, n) -> Id.<Customer>of(row.getLong(1))).list();
    }

    public List<Merged> into(Id<Customer> customer) {
        return db.sql("""
                select c.id, coalesce(c.name, (select value from customer_identity i where i.customer_id = c.id order by id limit 1), '') from customer_merge m
                join customer c on c.id = m.from_id where m.into_id = ? and m.undone_at is null and c.merged_into = m.into_id order by m.id""")
            .param(customer.value()).query((row, n) -> new Merged(Id.of(row.getLong(1)), row.getString(2))).list();
    }

    private void point(List<Id<Customer>> customers, long to) {
        db.sql("update customer set merged_into = nullif(cast(? as bigint), id) where id = any(?)").params(to, numbers(customers)).update();
    }

    private static Long[] numbers(List<Id<Customer>> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }
}
