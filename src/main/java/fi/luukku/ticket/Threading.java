package fi.luukku.ticket;

import fi.luukku.customer.Customer;
import fi.luukku.kernel.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides by proof which ticket a message continues: a token that we signed, or an answer to a known message by someone
 * who takes part in that ticket. A number in the subject is never enough, since anyone can write one.
 */
@Component
class Threading {

    record Joined(Ticket ticket, String why) {}

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final DeletionTable deletions;
    private final JdbcClient db;

    Threading(TicketTable tickets, MessageTable messages, Participants participants, DeletionTable deletions, JdbcClient db) {
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.deletions = deletions;
        this.db = db;
    }

    /** The ticket it joins, locked for this transaction, or null. */
    @Nullable Joined ticketOf(Inbound inbound, Customer customer) {
        var proof = inbound.proof();
        if (proof.token() != null) {
            var named = alive(proof.token());
            if (named.isPresent()) return new Joined(named.get(), "why.token");
        }
        var referred = byReferences(inbound);
        if (referred != null) return new Joined(referred, "why.references");
        var same = proof.joinSame() ? sameMatter(inbound, customer) : null;
        return same == null ? null : new Joined(same, "why.same-matter");
    }

    /** Why a message that joins nothing opens a ticket, as a key of the texts. */
    String whyOpened(Inbound inbound) {
        var token = inbound.proof().token();
        return token != null && deletions.deleted(token) ? "why.deleted" : "why.new";
    }

    private @Nullable Ticket byReferences(Inbound inbound) {
        if (inbound.proof().references().isEmpty()) return null;
        return messages.byExternalIds(inbound.proof().references()).stream().map(Message::ticket).distinct()
            .filter(ticket -> participants.includes(ticket, inbound.sender()))
            .map(this::alive).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private @Nullable Ticket sameMatter(Inbound inbound, Customer customer) {
        return db.sql("""
                select t.id from ticket t where t.customer_id = :customer and t.status in ('open', 'waiting', 'snoozed')
                  and (t.order_number = :order or (:subject <> '' and lower(t.subject) = :subject))
                order by t.id desc limit 1""")
            .param("customer", customer.id().value()).param("order", inbound.orderNumber())
            .param("subject", inbound.subject().strip().toLowerCase())
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).optional().flatMap(this::alive).orElse(null);
    }

    /** Follows merges to the ticket where the conversation goes on. */
    private Optional<Ticket> alive(Id<Ticket> id) {
        var ticket = tickets.lock(id);
        if (ticket.isEmpty() || ticket.get().status() != Status.MERGED) return ticket;
        return db.sql("select into_id from merge where from_id = ? and undone_at is null order by id desc limit 1")
            .param(id.value()).query((row, n) -> Id.<Ticket>of(row.getLong(1))).optional().flatMap(this::alive);
    }
}
