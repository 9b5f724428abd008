package fi.luukku.customer;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent to marketing messages, address by address. Nothing is overwritten: whoever relies on a consent must be able to
 * show when and how it was given (GDPR, article 7(1)).
 */
@Service
public class Consents {

    private static final int LONGEST = 200;

    private final JdbcClient db;
    private final Clock clock;

    Consents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All that was ever said, newest first, also by those merged into this customer. */
    public List<Consent> history(Id<Customer> customer) {
        return db.sql("""
                select n.*, i.kind, i.value from consent n join customer_identity i on i.id = n.identity_id
                join customer c on c.id = i.customer_id where c.id = :id or c.merged_into = :id order by n.id desc""")
            .param("id", customer.value()).query(Consents::consent).list();
    }

    /** Notes what was said; the address must be one of the customer's. */
    @Transactional
    public void note(Viewer by, Id<Customer> customer, Identity identity, Consent.Answer answer, String source) {
        by.require(Role.AGENT);
        if (source.isBlank()) throw new Problem.Invalid("source", "problem.consent-source");
        if (source.length() > LONGEST) throw new Problem.Invalid("source", "problem.too-long", LONGEST);
        var rows = db.sql("""
                insert into consent (identity_id, answer, source, agent_id, at)
                select i.id, :answer, :source, :by, :at from customer_identity i join customer c on c.id = i.customer_id
                where (c.id = :id or c.merged_into = :id) and i.kind = :kind and i.value = :value""")
            .param("answer", answer.code()).param("source", source.strip()).param("by", by.id().value()).param("at", Timestamp.from(clock.instant()))
            .param("id", customer.value()).param("kind", identity.kind().code()).param("value", identity.value()).update();
        if (rows == 0) throw new Problem.NotFound();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(new Identity(Identity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("value")),
            Consent.Answer.of(row.getString("answer")).orElseThrow(), row.getString("source"), Id.in(row, "agent_id"),
            row.getTimestamp("at").toInstant());
    }
}
