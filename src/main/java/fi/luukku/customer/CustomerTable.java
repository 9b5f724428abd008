package fi.luukku.customer;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;

@Repository
class CustomerTable {

    private final JdbcClient db;

    CustomerTable(JdbcClient db) {
        this.db = db;
    }

    /** Those that are known, each as they are by themselves, also while merged into another. */
    Map<Sighting.Key, Customer> byIdentity(List<Sighting.Key> keys) {
        var found = new HashMap<Sighting.Key, Customer>();
        db.sql("""
                select i.brand_id as at_brand, i.kind, i.value, c.* from customer_identity i join customer c on c.id = i.customer_id
                where (i.brand_id, i.kind, i.value) in (select * from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[])))""")
            .params(longs(keys, key -> key.brand().value()), texts(keys, key -> key.identity().kind().code()), texts(keys, key -> key.identity().value()))
            .query(row -> {
                found.put(new Sighting.Key(Id.of(row.getLong("at_brand")), identity(row)), customer(row, 0));
            });
        return found;
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

    /** New customers with one address each, but for those whose address somebody else has just made known. */
    Map<Sighting.Key, Customer> insert(List<Sighting> strangers, Instant at) {
        // Always in the same order, so that two who meet here wait for each other and not in a circle.
        var sorted = strangers.stream().sorted(Comparator.comparing(stranger -> stranger.identity().value())).toList();
        var ids = db.sql("select nextval(pg_get_serial_sequence('customer', 'id')) from generate_series(1, ?)").param(sorted.size())
            .query(Long.class).list();
        var written = new HashSet<>(db.sql("""
                with stranger as (
                  select * from unnest(cast(:ids as bigint[]), cast(:brands as bigint[]), cast(:kinds as text[]), cast(:values as text[]),
                    cast(:names as text[]), cast(:languages as text[])) as s (id, brand_id, kind, value, name, language)),
                unknown as (
                  insert into customer_identity (customer_id, brand_id, kind, value, created_at)
                  select id, brand_id, kind, value, cast(:at as timestamptz) from stranger on conflict do nothing returning customer_id)
                insert into customer (id, brand_id, name, language, created_at) overriding system value
                select id, brand_id, name, language, cast(:at as timestamptz) from stranger where id in (select customer_id from unknown) returning id""")
            .param("ids", ids.toArray(Long[]::new)).param("brands", longs(sorted, stranger -> stranger.brand().value()))
            .param("kinds", texts(sorted, stranger -> stranger.identity().kind().code()))
            .param("values", texts(sorted, stranger -> stranger.identity().value())).param("names", texts(sorted, Sighting::givenName))
            .param("languages", texts(sorted, Sighting::language)).param("at", Timestamp.from(at))
            .query(Long.class).list());
        var welcomed = new HashMap<Sighting.Key, Customer>();
        for (int i = 0; i < ids.size(); i++) {
            var stranger = sorted.get(i);
            if (written.contains(ids.get(i))) welcomed.put(stranger.key(),
                new Customer(Id.of(ids.get(i)), stranger.brand(), stranger.givenName(), stranger.language(), "", at));
        }
        return welcomed;
    }

    /** Empty when the address already belongs to someone. */
    Optional<Id<Identity>> addIdentity(Customer customer, Identity identity, Id<Agent> by, Instant at) {
        return db.sql("""
                insert into customer_identity (customer_id, brand_id, kind, value, added_by, created_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing returning id""")
            .params(customer.id().value(), customer.brand().value(), identity.kind().code(), identity.value(), by.value(), Timestamp.from(at))
            .query((row, n) -> Id.<Identity>of(row.getLong(1))).optional();
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
            .query((row, n) -> identity(row)).list();
    }

    List<Id<Customer>> allOf(Id<Customer> id) {
        return db.sql("select id from customer where id = :id or merged_into = :id order by id").param("id", id.value())
            .query((row, n) -> Id.<Customer>of(row.getLong(1))).list();
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(Identity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("value"));
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(Id.of(row.getLong("id")), Id.of(row.getLong("brand_id")), row.getString("name"),
            row.getString("language"), row.getString("notes"), row.getTimestamp("created_at").toInstant());
    }
}
