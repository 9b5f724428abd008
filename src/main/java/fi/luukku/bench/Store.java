package fi.luukku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The program's database seen from outside: counts, sizes, and an archive grown in bulk. */
final class Store {

    /** Copies live far from each other, so that no number of one meets another's. */
    private static final String APART = "10000000::bigint";

    private Store() {
    }

    static long count(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    static List<Long> numbers(Connection database, String question) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = database.createStatement(); var row = statement.executeQuery(question)) {
            while (row.next()) numbers.add(row.getLong(1));
        }
        return numbers;
    }

    /** Bytes of the database and of the file store beside it, all of it written down. */
    static long disk(Connection database, Path data) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.execute("checkpoint");
        }
        return count(database, "select pg_database_size('luukku')") + files(data.resolve("files"));
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return 0;
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /**
     * Copies what is there, tickets with customers, messages and events, until there are enough tickets: an archive as it
     * grows in years. Of the copies one in fifty is open, the rest closed. Straight into the tables, no program between.
     */
    static void grow(Connection database, long tickets) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table kept as select id, customer_id from ticket where id < " + APART);
            var there = count(database, "select count(*) from kept");
            var already = count(database, "select count(*) from ticket") - there;
            var copied = "(select coalesce(max(id) / " + APART + ", 0) from ticket)";
            var first = count(database, "select " + copied) + 1;
            var copies = Math.ceilDiv(Math.max(0, tickets - there - already), there);
            for (var each : List.of(CUSTOMERS, IDENTITIES, TICKETS, MESSAGES, PARTICIPANTS, EVENTS)) {
                statement.execute(each.replace(":apart", APART).replace(":copies", "generate_series(" + first + ", " + (first + copies - 1) + ") k"));
            }
            statement.execute("delete from ticket_count");
            statement.execute(COUNTS);
            statement.execute("drop table kept");
            statement.execute("set session_replication_role = default");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static final String CUSTOMERS = """
        insert into customer (id, brand_id, name, language, notes, created_at) overriding system value
        select c.id + k * :apart, brand_id, name, language, notes, created_at
        from :copies, customer c where c.id in (select customer_id from kept)""";
    private static final String IDENTITIES = """
        insert into customer_identity (id, customer_id, brand_id, kind, value, created_at) overriding system value
        select i.id + k * :apart, customer_id + k * :apart, brand_id, kind, 'k' || k || '.' || value, created_at
        from :copies, customer_identity i where customer_id in (select customer_id from kept)""";
    private static final String TICKETS = """
        insert into ticket (id, brand_id, team_id, assignee_id, customer_id, channel, subject, language, status, priority, requester,
          snippet, tags, order_number, created_at, touched_at, waiting_since, newest_id, newest_in_id) overriding system value
        select t.id + k * :apart, brand_id, team_id, (array[assignee_id, 1, 2])[1 + (t.id + k) % 3], customer_id + k * :apart, channel, subject, language,
          case when (t.id + k) % 50 = 0 then 'open' else 'closed' end, priority, requester, snippet, tags, order_number,
          created_at - k * interval '1 day', touched_at - k * interval '1 day',
          case when (t.id + k) % 50 = 0 then created_at - k * interval '1 day' end, newest_id + k * :apart, newest_in_id + k * :apart
        from :copies, ticket t where t.id in (select id from kept)""";
    private static final String MESSAGES = """
        insert into message (id, ticket_id, direction, audience, channel, agent_id, customer_id, author, subject, text, quote_at,
          signature_at, parties, external_id, automatic, why, sent_at, created_at) overriding system value
        select m.id + k * :apart, ticket_id + k * :apart, direction, audience, channel, agent_id, customer_id + k * :apart, author, subject,
          text, quote_at, signature_at, parties, k || '.' || external_id, automatic, why, sent_at - k * interval '1 day', created_at - k * interval '1 day'
        from :copies, message m where ticket_id in (select id from kept)""";
    private static final String PARTICIPANTS = """
        insert into participant (ticket_id, address, name, outsider)
        select ticket_id + k * :apart, 'k' || k || '.' || address, name, outsider
        from :copies, participant where ticket_id in (select id from kept)""";
    private static final String EVENTS = """
        insert into ticket_event (id, ticket_id, at, kind, agent_id, customer_id, message_id, why, data) overriding system value
        select e.id + k * :apart, ticket_id + k * :apart, at - k * interval '1 day', kind, agent_id, customer_id + k * :apart, message_id + k * :apart, why, data
        from :copies, ticket_event e where ticket_id in (select id from kept)""";
    private static final String COUNTS = """
        insert into ticket_count (team_id, assignee_id, status, channel, n) select team_id, assignee_id, status, channel, count(*) from ticket
        where status in ('open', 'waiting', 'snoozed') group by 1, 2, 3, 4""";
}
