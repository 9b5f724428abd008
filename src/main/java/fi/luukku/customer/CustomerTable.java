package fi.luukku.customer;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerTable {

    private final JdbcClient db;

    CustomerTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Customer> byIdentity(Id<Brand> brand, Identity identity) {
        return db.sql("""
                select c.* from customer_identity i join customer k on k.id = i.customer_id
                join customer c on c.id = coalesce(k.merged_into, k.id)
                where i.brand_id = ? and i.kind = ? and i.value = ?""")
            .params(brand.value(), identity.kind().code(), identity.value()).query(CustomerTable::customer).optional();
    }

    Optional<Customer> get(Id<Customer> id) {
        return db.sql("""
                select c.* from customer k join customer c on c.id = coalesce(k.merged_into, k.id) where k.id = ?""")
            .param(id.value()).query(CustomerTable::customer).optional();
    }

    /** By the id asked for, which may be of one merged into another since. */
    Map<Id<Customer>, Contact> contacts(Collection<Id<Customer>> ids) {
        var contacts = new HashMap<Id<Customer>, Contact>();
        db.sql("""
                select k.id as asked, c.id, c.name, (select i.value from customer_identity i
                  where i.customer_id = c.id and i.kind = 'email' order by i.id limit 1) as email
                from customer k join customer c on c.id = coalesce(k.merged_into, k.id) where k.id = any(?)""")
            .param(ids.stream().map(Id::value).toArray(Long[]::new))
            .query(row -> {
                contacts.put(Id.of(row.getLong("asked")), new Contact(Id.of(row.getLong("id")), row.getString("name"), row.getString("email")));
            });
        return contacts;
    }

    Customer insert(Id<Brand> brand, @Nullable String name, @Nullable String language, Instant at) {
        return db.sql("insert into customer (brand_id, name, language, created_at) values (?, ?, ?, ?) returning *")
            .params(brand.value(), name, language, Timestamp.from(at)).query(CustomerTable::customer).single();
    }

    /** False when the address already belongs to someone. */
    boolean addIdentity(Customer customer, Identity identity, Instant at) {
        return db.sql("""
                insert into customer_identity (customer_id, brand_id, kind, value, created_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
            .params(customer.id().value(), customer.brand().value(), identity.kind().code(), identity.value(), Timestamp.from(at))
            .update() == 1;
    }

    void forget(Id<Customer> id) {
        db.sql("delete from customer where id = ?").param(id.value()).update();
    }

    void rename(Id<Customer> id, String name) {
        db.sql("update customer set name = ? where id = ?").params(name, id.value()).update();
    }

    void describe(Id<Customer> id, @Nullable String name, @Nullable String language, String notes) {
        db.sql("update customer set name = ?, language = ?, notes = ? where id = ?")
            .params(name, language, notes, id.value()).update();
    }

    List<Identity> identities(Id<Customer> id) {
        return db.sql("""
                select i.kind, i.value from customer_identity i join customer c on c.id = i.customer_id
                where c.id = :id or c.merged_into = :id order by i.id""")
            .param("id", id.value())
            .query((row, n) -> new Identity(Identity.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getString(2)))
            .list();
    }

    List<Id<Customer>> allOf(Id<Customer> id) {
        return db.sql("select id from customer where id = :id or merged_into = :id order by id").param("id", id.value())
            .query((row, n) -> Id.<Customer>of(row.getLong(1))).list();
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(Id.of(row.getLong("id")), Id.of(row.getLong("brand_id")), row.getString("name"),
            row.getString("language"), row.getString("notes"), row.getTimestamp("created_at").toInstant());
    }
}
