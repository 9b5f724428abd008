package fi.luukku.ticket;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks up what is rare, by an index: tags, numbers, addresses by how they begin, and words by threes of their letters. */
@Component
class Lookups {

    /** What is on more tickets than this is not rare. */
    private static final int RARE = 1_000;

    private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Lookups(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** A select of the numbers of tickets, some perhaps more than once. */
    record Lookup(String sql, Map<String, Object> parameters) {}

    /** All tickets that could fit, in nobody's reach in particular; nothing when they are many or have no index. */
    Optional<Long[]> rare(ViewFilter filter) {
        return of(filter).map(this::ids).filter(ids -> ids.length <= RARE).findFirst();
    }

    private Long[] ids(Lookup lookup) {
        return transaction.execute(status -> {
            // Planned each time anew: a plan for just any word would read the whole table for one that is rare.
            db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(row -> {});
            return db.sql(lookup.sql + " limit :most").params(lookup.parameters).param("most", RARE + 1).query(Long.class).list().toArray(Long[]::new);
        });
    }

    static Stream<Lookup> of(ViewFilter filter) {
        return Stream.concat(
            filter.tags().isEmpty() ? Stream.empty() : Stream.of(new Lookup("select id from ticket where tags <> '{}' and tags @> cast(:tags as text[])",
                Map.of("tags", filter.tags().toArray(String[]::new)))),
            filter.text().isBlank() ? Stream.empty() : of(Sought.of(filter.text())).stream());
    }

    private static Optional<Lookup> of(Sought sought) {
        return switch (sought) {
            case Sought.Number(var number, var digits) -> Optional.of(new Lookup("select id from ticket where id = :number or order_number = :digits",
                Map.of("number", number, "digits", digits)));
            case Sought.Address(var like) -> Optional.of(new Lookup("""
                select ticket_id from participant where address like :like
                union all select k.id from customer_identity i join ticket k on k.customer_id = i.customer_id where i.value like :like""", Map.of("like", like)));
            case Sought.Words(var like) -> THREE_LETTERS.matcher(like).find()
                ? Optional.of(new Lookup("select ticket_id from ticket_words where subject ilike :like or requester ilike :like", Map.of("like", like))) : Optional.empty();
        };
    }
}
