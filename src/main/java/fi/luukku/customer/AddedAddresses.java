package fi.luukku.customer;

import fi.luukku.access.Agents;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that somebody here gave a customer. A mistyped one may be another person's, so each can be taken away again.
 * What came from it meanwhile stays where it is; what comes later is of a customer of its own.
 */
@Service
public class AddedAddresses {

    /** @param by the name of whoever gave it */
    public record Added(Id<Identity> id, String address, String by, Instant at) {}

    private record Held(Id<Customer> customer, String address, boolean byHand, boolean only, boolean consented) {}

    private final Customers customers;
    private final CustomerTable table;
    private final CustomerErasures erasures;
    private final Agents agents;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    AddedAddresses(Customers customers, CustomerTable table, CustomerErasures erasures, Agents agents, Audit audit, JdbcClient db, Clock clock) {
        this.customers = customers;
        this.table = table;
        this.erasures = erasures;
        this.agents = agents;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public Id<Identity> add(Viewer viewer, Id<Customer> to, Identity address) {
        viewer.require(Role.AGENT);
        var customer = customers.get(to);
        var added = table.addIdentity(customer, address, viewer.id(), clock.instant())
            .orElseThrow(() -> new Problem.Conflict("problem.identity-taken", address.value()));
        audit.record(viewer, "customer.address-added", "customer:" + customer.id(), Map.of("address", address.value()));
        return added;
    }

    /** In the order they were given, also to those merged into this customer. */
    public List<Added> of(Id<Customer> customer) {
        return db.sql("""
                select i.id, i.value, i.added_by, i.created_at from customer_identity i join customer c on c.id = i.customer_id
                where (c.id = :id or c.merged_into = :id) and i.added_by is not null order by i.id""")
            .param("id", customer.value())
            .query((row, n) -> new Added(Id.of(row.getLong("id")), row.getString("value"),
                agents.get(Id.of(row.getLong("added_by"))).name(), row.getTimestamp("created_at").toInstant())).list();
    }

    /** @return the address that was taken away */
    @Transactional
    public String remove(Viewer viewer, Id<Customer> from, Id<Identity> id) {
        viewer.require(Role.AGENT);
        var all = customers.samePerson(from);
        // Two who each take one of the last two would leave none.
        erasures.hold(all);
        var held = held(all, id);
        if (!held.byHand) throw new Problem.Conflict("problem.address-of-their-own", held.address);
        if (held.only) throw new Problem.Conflict("problem.last-address", held.address);
        if (held.consented) letGo(id);
        else db.sql("delete from customer_identity where id = ?").param(id.value()).update();
        audit.record(viewer, "customer.address-removed", "customer:" + held.customer, Map.of("address", held.address));
        return held.address;
    }

    private Held held(List<Id<Customer>> all, Id<Identity> id) {
        return db.sql("""
                select i.customer_id, i.value, i.added_by is not null as by_hand,
                  not exists (select from customer_identity o where o.customer_id = i.customer_id and o.id <> i.id) as only,
                  exists (select from consent c where c.identity_id = i.id) as consented
                from customer_identity i where i.id = ? and i.customer_id = any(?)""")
            .params(id.value(), Columns.ids(all))
            .query((row, n) -> new Held(Id.of(row.getLong("customer_id")), row.getString("value"), row.getBoolean("by_hand"),
                row.getBoolean("only"), row.getBoolean("consented"))).optional().orElseThrow(Problem.NotFound::new);
    }

    /** What was said about marketing to the address has to be provable later too: it goes with the address, to a customer of its own. */
    private void letGo(Id<Identity> id) {
        db.sql("""
                with own as (
                  insert into customer (brand_id, created_at) select brand_id, ? from customer_identity where id = ? returning id)
                update customer_identity set customer_id = (select id from own), added_by = null where id = ?""")
            .params(Timestamp.from(clock.instant()), id.value(), id.value()).update();
    }
}
