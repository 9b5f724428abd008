package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in a ticket: those who wrote, those we wrote to, those either copied. */
@Repository
class Participants {

    private final JdbcClient db;

    Participants(JdbcClient db) {
        this.db = db;
    }

    void add(Id<Ticket> ticket, Stream<Party> parties, boolean outsider) {
        parties.filter(party -> !party.address().isBlank()).forEach(party -> db.sql("""
                insert into participant (ticket_id, address, name, outsider) values (?, ?, ?, ?) on conflict do nothing""")
            .params(ticket.value(), party.address(), party.name(), outsider).update());
    }

    boolean includes(Id<Ticket> ticket, Party party) {
        return db.sql("select exists (select 1 from participant where ticket_id = ? and address = ?)")
            .params(ticket.value(), party.address()).query(Boolean.class).single();
    }

    /** Someone we asked for help: what they write is kept from the customer. */
    boolean isOutsider(Id<Ticket> ticket, Party party) {
        return db.sql("select exists (select 1 from participant where ticket_id = ? and address = ? and outsider)")
            .params(ticket.value(), party.address()).query(Boolean.class).single();
    }

    List<Party> of(Id<Ticket> ticket, boolean outsiders) {
        return db.sql("select name, address from participant where ticket_id = ? and outsider = ? order by address")
            .params(ticket.value(), outsiders).query((row, n) -> new Party(row.getString(1), row.getString(2))).list();
    }
}
