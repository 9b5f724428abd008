package fi.luukku.customer;

import fi.luukku.kernel.Id;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgetting who a customer was. A row without a name stays, so that what was counted stays countable. */
@Service
public class CustomerErasures {

    private final Customers customers;
    private final JdbcClient db;

    CustomerErasures(Customers customers, JdbcClient db) {
        this.customers = customers;
        this.db = db;
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
            .param("ids", numbers(all)).query(Boolean.class).single();
    }

    @Transactional
    public void erase(List<Id<Customer>> all) {
        for (var sql : List.of("delete from consent where identity_id in (select id from customer_identity where customer_id = any(?))",
                "delete from customer_identity where customer_id = any(?)",
                "update customer set name = null, language = null, notes = '' where id = any(?)")) {
            db.sql(sql).param(numbers(all)).update();
        }
    }

    private static Long[] numbers(List<Id<Customer>> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }
}
