package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Viewer;
import fi.luukku.customer.Customer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person on tickets that are others': copied in, or writing there. What they wrote goes, and their address wherever it
 * stands by itself. What others wrote stays as it is, since it is theirs.
 */
@Service
public class Traces {

    private final DeletionTable table;
    private final MessageTable messages;
    private final TicketTable tickets;
    private final EventLog log;
    private final ApplicationEventPublisher publisher;
    private final Json json;
    private final JdbcClient db;

    Traces(DeletionTable table, MessageTable messages, TicketTable tickets, EventLog log, ApplicationEventPublisher publisher, Json json, JdbcClient db) {
        this.table = table;
        this.messages = messages;
        this.tickets = tickets;
        this.log = log;
        this.publisher = publisher;
        this.json = json;
        this.db = db;
    }

    /** The tickets of others on which someone with one of these addresses takes part. */
    public List<Id<Ticket>> of(List<Id<Customer>> customers, Set<String> addresses) {
        return db.sql("""
                select distinct t.id from participant p join ticket t on t.id = p.ticket_id
                where p.address = any(:addresses) and t.customer_id <> all(:customers) and t.status <> 'deleted' order by t.id""")
            .param("addresses", addresses.toArray(String[]::new)).param("customers", Columns.ids(customers))
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).list();
    }

    /** Whether the viewer may see any ticket on which they take part, or which is theirs. */
    public boolean met(Viewer viewer, List<Id<Customer>> customers, Set<String> addresses) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select exists (select from ticket t where %s and (t.customer_id = any(:customers)
                  or t.id in (select ticket_id from participant where address = any(:addresses))))""".formatted(reach.sql()))
            .param("customers", Columns.ids(customers)).param("addresses", addresses.toArray(String[]::new)).params(reach.parameters())
            .query(Boolean.class).single();
    }

    /** What they wrote there. */
    public List<Id<Message>> messages(List<Id<Ticket>> tickets, List<Id<Customer>> customers, Set<String> addresses) {
        // Whoever was asked from outside before they were a customer wrote by their address alone.
        return db.sql("""
                select id from message where ticket_id = any(:tickets) and (customer_id = any(:customers)
                  or customer_id is null and direction = 'in' and parties -> 'from' ->> 'address' = any(:addresses)) order by id""")
            .param("tickets", Columns.ids(tickets)).param("customers", Columns.ids(customers)).param("addresses", addresses.toArray(String[]::new)).query((row, n) -> Id.<Message>of(row.getLong(1))).list();
    }

    @Transactional
    public void forget(List<Id<Customer>> customers, Set<String> addresses, Actor by) {
        var others = of(customers, addresses);
        publisher.publishEvent(new DeletionBegun(others));
        table.lockMessages(others);
        var held = table.lock(others);
        takeOut(messages(held, customers, addresses), held);
        publisher.publishEvent(new AddressesForgotten(held, addresses));
        held.forEach(ticket -> {
            wipe(ticket, addresses);
            log.write(ticket, EventKind.DELETED, by, null, DeletionReason.ERASED.code(), Map.of());
        });
    }

    private void takeOut(List<Id<Message>> theirs, List<Id<Ticket>> held) {
        publisher.publishEvent(new TicketsDeleted(List.of(), table.entries(theirs)));
        table.deleteMessages(theirs);
        held.forEach(this::refresh);
    }

    /** The list shows the newest that is left. */
    private void refresh(Id<Ticket> id) {
        tickets.recount(id);
        var newest = tickets.get(id).map(Ticket::newest).flatMap(messages::get).map(message -> Snippet.of(message.own())).orElse("");
        db.sql("update ticket set snippet = ? where id = ?").params(newest, id.value()).update();
    }

    private void wipe(Id<Ticket> ticket, Set<String> addresses) {
        db.sql("delete from participant where ticket_id = ? and address = any(?)").params(ticket.value(), addresses.toArray(String[]::new)).update();
        for (var table : List.of("message", "draft")) {
            db.sql("select id, parties::text from " + table + " where ticket_id = ? and parties is not null").param(ticket.value())
                .query((row, n) -> Map.entry(row.getLong(1), json.parties(row.getString(2)))).list()
                .forEach(kept -> rewrite(table, kept.getKey(), kept.getValue(), addresses));
        }
        // Half an address is one too, and the whole ones of the line are among the parties.
        db.sql("update draft set typed = null where ticket_id = ?").param(ticket.value()).update();
        // What servers said of a mail names whom it was for.
        for (var address : addresses) {
            db.sql("update message set delivery_why = null where ticket_id = ? and position(? in lower(delivery_why)) > 0").params(ticket.value(), address).update();
            db.sql("""
                    update ticket_event set why = case when position(:address in lower(why)) = 0 then why end,
                      data = case when position(:address in lower(data::text)) = 0 then data end
                    where ticket_id = :id and position(:address in lower(concat(why, data::text))) > 0""")
                .param("address", address).param("id", ticket.value()).update();
        }
    }

    private void rewrite(String table, long id, Parties parties, Set<String> addresses) {
        var without = parties.without(addresses);
        if (!without.equals(parties)) db.sql("update " + table + " set parties = cast(? as jsonb) where id = ?").params(json.write(without), id).update();
    }
}
