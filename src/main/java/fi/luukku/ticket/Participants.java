package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.booleans;
import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;

/** Who takes part in a ticket: those who wrote, those we wrote to, those either copied. */
@Repository
class Participants {

    private final JdbcClient db;

    Participants(JdbcClient db) {
        this.db = db;
    }

    /** That someone takes part in a ticket. */
    record Claim(Id<Ticket> ticket, String address) {}

    record Participant(Id<Ticket> ticket, Party party, boolean outsider) {}

    void add(Id<Ticket> ticket, Stream<Party> parties, boolean outsider) {
        add(parties.map(party -> new Participant(ticket, party, outsider)).toList());
    }

    /** Who is there already stays what they are. */
    void add(List<Participant> people) {
        var named = people.stream().filter(person -> !person.party().address().isBlank()).toList();
        if (!named.isEmpty()) db.sql("""
                insert into participant (ticket_id, address, name, outsider)
                select * from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as boolean[])) on conflict do nothing""")
            .params(longs(named, person -> person.ticket().value()), texts(named, person -> person.party().address()),
                texts(named, person -> person.party().name()), booleans(named, Participant::outsider)).update();
    }

    /** Whoever takes part in one ticket does in another. @return the addresses of those who did not yet */
    List<String> join(Id<Ticket> from, Id<Ticket> into) {
        return db.sql("""
                insert into participant (ticket_id, address, name, outsider) select ?, address, name, outsider from participant where ticket_id = ?
                on conflict do nothing returning address""")
            .params(into.value(), from.value()).query(String.class).list();
    }

    void remove(Id<Ticket> ticket, List<String> addresses) {
        db.sql("delete from participant where ticket_id = ? and address = any(?)").params(ticket.value(), addresses.toArray(String[]::new)).update();
    }

    /** Those of the claims that are true, and whether the one is an outsider we asked for help: what they write is kept from the customer. */
    Map<Claim, Boolean> among(List<Claim> claims) {
        var found = new HashMap<Claim, Boolean>();
        if (!claims.isEmpty()) db.sql("""
                select ticket_id, address, outsider from participant
                where (ticket_id, address) in (select * from unnest(cast(? as bigint[]), cast(? as text[])))""")
            .params(longs(claims, claim -> claim.ticket().value()), texts(claims, Claim::address))
            .query(row -> {
                found.put(new Claim(Id.of(row.getLong(1)), row.getString(2)), row.getBoolean(3));
            });
        return found;
    }

    List<Party> of(Id<Ticket> ticket, boolean outsiders) {
        return db.sql("select name, address from participant where ticket_id = ? and outsider = ? order by address")
            .params(ticket.value(), outsiders).query((row, n) -> new Party(row.getString(1), row.getString(2))).list();
    }
}
