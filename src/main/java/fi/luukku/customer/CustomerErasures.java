package fi.luukku.customer;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgetting who a customer was. A row without a name stays, so that what was counted stays countable. */
@Service
public class CustomerErasures {

    private final Customers customers;
    private final JdbcClient db;
    private final Clock clock;

    CustomerErasures(Customers customers, JdbcClient db, Clock clock) {
        this.customers = customers;
        this.db = db;
        this.clock = clock;
    }

    /** For a customer whose last ticket is gone: unless we noted something of them or they told us something to keep. */
    @Transactional
    public void letGo(Id<Customer> id) {
        var all = customers.allOf(id);
        if (!kept(all)) erase(all);
    }

    private boolean kept(List<Id<Customer>> all) {
        return db.sql("""
                select exists (select from customer where id = any(:ids) and notes <> '')
                  or exists (select from consent c join customer_identity i on i.id = c.identity_id where i.customer_id = any(:ids))""")
            .param("ids", Columns.ids(all)).query(Boolean.class).single();
    }

    /** Holds them until the transaction ends: nobody gives them a ticket or an address meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(List<Id<Customer>> all) {
        db.sql("select id from customer where id = any(?) order by id for update").param(Columns.ids(all)).query(row -> {});
    }

    /** That it was done, and how much there was; nothing of who they were. */
    @Transactional
    public void note(Id<Customer> customer, int tickets, int messages, int files, Id<Agent> by) {
        db.sql("insert into customer_erasure (customer_id, tickets, messages, files, agent_id, at) values (?, ?, ?, ?, ?, ?)")
            .params(customer.value(), tickets, messages, files, by.value(), Timestamp.from(clock.instant())).update();
    }

    @Transactional
    public void erase(List<Id<Customer>> all) {
        for (var sql : List.of("delete from consent where identity_id in (select id from customer_identity where customer_id = any(?))",
                "delete from customer_identity where customer_id = any(?)",
                "update customer set name = null, language = null, notes = '' where id = any(?)")) {
            db.sql(sql).param(Columns.ids(all)).update();
        }
    }
}
