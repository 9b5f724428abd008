package fi.luukku.ticket;

import fi.luukku.customer.Customer;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.mail.SubjectLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static fi.luukku.kernel.Columns.ids;

/**
 * Decides by proof which ticket a message continues: a token that we signed, or an answer to a known message by someone
 * who takes part in that ticket. A number in the subject is never enough, since anyone can write one.
 */
@Component
class Threading {

    record Joined(Ticket ticket, String why) {}

    /** Of a customer's open tickets the newest are looked at, should there ever be more. */
    private static final int OPEN_AT_MOST = 100;

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final DeletionTable deletions;
    private final Customers customers;
    private final JdbcClient db;

    Threading(TicketTable tickets, MessageTable messages, Participants participants, DeletionTable deletions, Customers customers, JdbcClient db) {
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.deletions = deletions;
        this.customers = customers;
        this.db = db;
    }

    /** For each of several messages the ticket it joins, locked for this transaction, or null. */
    List<@Nullable Joined> ticketsOf(List<Inbound> inbounds) {
        var answered = answered(inbounds);
        var held = tickets.lock(Stream.concat(inbounds.stream().map(inbound -> inbound.proof().token()).filter(Objects::nonNull),
            answered.stream().flatMap(List::stream)).distinct().toList());
        var joined = new ArrayList<@Nullable Joined>();
        for (int i = 0; i < inbounds.size(); i++) joined.add(ticketOf(inbounds.get(i), answered.get(i), held));
        return joined;
    }

    /** Of the tickets that these messages prove to belong to, those that were deleted. Asked only for what joined nothing. */
    Set<Id<Ticket>> deleted(List<Inbound> opening) {
        var named = opening.stream().map(inbound -> inbound.proof().token()).filter(Objects::nonNull).distinct().toList();
        return named.isEmpty() ? Set.of() : deletions.deleted(named);
    }

    /** For each message the tickets that hold what it answers and that its sender takes part in, nearest first. */
    private List<List<Id<Ticket>>> answered(List<Inbound> inbounds) {
        var holders = messages.ticketsByExternalId(inbounds.stream().flatMap(inbound -> inbound.proof().references().stream()).distinct().toList());
        var proven = participants.among(inbounds.stream().flatMap(inbound -> claims(inbound, holders)).distinct().toList()).keySet();
        return inbounds.stream().map(inbound -> claims(inbound, holders).filter(proven::contains).map(Participants.Claim::ticket).toList()).toList();
    }

    private static Stream<Participants.Claim> claims(Inbound inbound, Map<String, List<Id<Ticket>>> holders) {
        return inbound.proof().references().stream().flatMap(id -> holders.getOrDefault(id, List.of()).stream()).distinct()
            .map(ticket -> new Participants.Claim(ticket, inbound.sender().address()));
    }

    private @Nullable Joined ticketOf(Inbound inbound, List<Id<Ticket>> answered, Map<Id<Ticket>, Ticket> held) {
        var proof = inbound.proof();
        var named = proof.token() == null ? null : alive(held.get(proof.token()));
        if (named != null) return new Joined(named, "why.token");
        var referred = answered.stream().map(id -> alive(held.get(id))).filter(Objects::nonNull).findFirst();
        if (referred.isPresent()) return new Joined(referred.get(), "why.references");
        var same = proof.joinSame() ? sameMatter(inbound) : null;
        return same == null ? null : new Joined(same, "why.same-matter");
    }

    private @Nullable Ticket sameMatter(Inbound inbound) {
        return customers.known(inbound.brand(), Identity.email(inbound.sender().address())).map(sender -> sameMatter(inbound, sender)).orElse(null);
    }

    private @Nullable Ticket sameMatter(Inbound inbound, Customer customer) {
        var subject = SubjectLine.base(inbound.subject());
        return db.sql("""
                select t.id, t.subject, coalesce(t.order_number = :order, false) as same_order from ticket t
                where t.customer_id = any(:customers) and t.status in ('open', 'waiting', 'snoozed') order by t.id desc limit :most""")
            .param("customers", ids(customers.allOf(customer.id()))).param("order", inbound.orderNumber()).param("most", OPEN_AT_MOST)
            .query((row, n) -> new Open(Id.of(row.getLong("id")), row.getString("subject"), row.getBoolean("same_order"))).list().stream()
            .filter(open -> open.sameOrder || !subject.isEmpty() && SubjectLine.base(open.subject).equals(subject)).findFirst()
            .map(open -> followed(open.ticket)).orElse(null);
    }

    private record Open(Id<Ticket> ticket, String subject, boolean sameOrder) {}

    /** Follows merges to the ticket where the conversation goes on. */
    private @Nullable Ticket alive(@Nullable Ticket ticket) {
        if (ticket == null || ticket.status() != Status.MERGED) return ticket;
        return db.sql("select into_id from merge where from_id = ? and undone_at is null order by id desc limit 1")
            .param(ticket.id().value()).query((row, n) -> Id.<Ticket>of(row.getLong(1))).optional().map(this::followed).orElse(null);
    }

    private @Nullable Ticket followed(Id<Ticket> id) {
        return alive(tickets.lock(id).orElse(null));
    }
}
