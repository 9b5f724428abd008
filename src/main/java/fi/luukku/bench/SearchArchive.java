package fi.luukku.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** An archive of messages that all differ, three to a ticket, straight into the tables; the program reads them into its index as it reads any. */
final class SearchArchive {

    private static final int TICKETS_AT_ONCE = 10_000;
    private static final int MESSAGES_A_TICKET = 3;
    private static final long FIRST = 2_000_000_000L;
    private static final LocalDate BEGINNING = LocalDate.of(2016, 11, 27);

    private SearchArchive() {}

    static void fill(Connection database, long messages) throws SQLException, IOException {
        var words = new Words(20261127);
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        var pattern = pattern(database);
        for (long from = 0; from < messages / MESSAGES_A_TICKET; from += TICKETS_AT_ONCE) {
            var tickets = new StringBuilder();
            var said = new StringBuilder();
            for (long i = from; i < Math.min(from + TICKETS_AT_ONCE, messages / MESSAGES_A_TICKET); i++) {
                var ticket = FIRST + i;
                // Ten years, a few hundred a day.
                var at = BEGINNING.plusDays(i * 3_650 / (messages / MESSAGES_A_TICKET)) + " 12:00:00+00";
                tickets.append(ticket).append('\t').append(pattern).append('\t').append(words.subject()).append('\t').append(i % 50 == 0 ? "open" : "closed").append('\t').append(at).append('\t').append(at).append('\n');
                for (int j = 0; j < MESSAGES_A_TICKET; j++) {
                    var text = words.text();
                    said.append(FIRST + i * MESSAGES_A_TICKET + j).append('\t').append(ticket).append('\t').append(j == 1 ? "out" : "in").append('\t').append(text).append('\t')
                        .append(text.length()).append('\t').append(text.length()).append('\t').append(at).append('\t').append(at).append('\n');
                }
            }
            copy.copyIn("copy ticket (id, brand_id, team_id, customer_id, channel, language, requester, subject, status, created_at, touched_at) from stdin", new StringReader(tickets.toString()));
            copy.copyIn("copy message (id, ticket_id, direction, text, quote_at, signature_at, sent_at, created_at, audience, channel, author) from stdin",
                new StringReader(completed(said)));
        }
        try (var statement = database.createStatement()) {
            // What came ten years ago tells the coach nothing: the index alone is measured.
            statement.execute("truncate coach_due");
            statement.execute("vacuum analyze ticket, message");
        }
    }

    private static String completed(StringBuilder lines) {
        return lines.toString().replace("\n", "\tcustomer\temail\tMaija Lehtonen\n");
    }

    /** Brand, team, customer and the rest as a ticket that is there has them. */
    private static String pattern(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery("select brand_id, team_id, customer_id, channel from ticket where status = 'closed' or status = 'open' order by id limit 1")) {
            row.next();
            return row.getLong(1) + "\t" + row.getLong(2) + "\t" + row.getLong(3) + "\t" + row.getString(4) + "\tfi\tMaija Lehtonen";
        }
    }

    /** Seconds until the program has read all of it. */
    static double read(Connection database) throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        while (Store.count(database, "select count(*) from (select from search_due limit 1) d") > 0) Thread.sleep(500);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Addresses of searches for two words, of common ones, of a common and a rare one, and so on. */
    static List<String> queries(int first, int second, int span) {
        var queries = new ArrayList<String>();
        for (int i = 0; i < 50; i++) queries.add("/desk/search?q=" + URLEncoder.encode(Words.query(first + i * 7 % span, second + i * 11 % span), StandardCharsets.UTF_8));
        return queries;
    }
}
