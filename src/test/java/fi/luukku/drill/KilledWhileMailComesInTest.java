package fi.luukku.drill;

import fi.luukku.channel.email.MailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drill of the promise that nothing is lost or done twice: 500 mails come in while the program, or its database,
 * is killed again and again. Real processes, real IMAP, a data folder of its own.
 */
@Timeout(180)
class KilledWhileMailComesInTest {

    private static final int MAILS = 500;
    private static final int KILLS = 5;
    private static final String STORE = "kauppa@drill.example";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<Correspondence.Letter> letters = Correspondence.of(MAILS, seed);
    private @Nullable Program running;

    @Test
    void theProgramIsKilledFiveTimes() throws Exception {
        drill((data, server) -> {
            for (int kill = 0; kill < KILLS; kill++) {
                var program = start(data);
                deliver(server, kill);
                until(() -> ledger(program) >= server.inbox(STORE).size() - MAILS / KILLS + 1 + random.nextInt(MAILS / KILLS / 2));
                Thread.sleep(random.nextInt(150));
                program.kill();
            }
            return start(data);
        });
    }

    @Test
    void itsDatabaseIsKilledFiveTimes() throws Exception {
        drill((data, server) -> {
            var program = start(data);
            for (int kill = 0; kill < KILLS; kill++) {
                deliver(server, kill);
                until(() -> ledger(program) >= server.inbox(STORE).size() - MAILS / KILLS + 1 + random.nextInt(MAILS / KILLS / 2));
                Thread.sleep(random.nextInt(150));
                program.killDatabase();
            }
            return program;
        });
    }

    private interface Killing {
        Program through(Path data, MailServer server) throws Exception;
    }

    private Program start(Path data) throws IOException {
        running = Program.start(data);
        return running;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) running.close();
    }

    private void drill(Killing killing) throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "drill").toAbsolutePath();
        try (var server = new MailServer()) {
            server.user(STORE);
            Program.seed(data, STORE, String.valueOf(server.imapPort()), String.valueOf(server.smtpPort()));
            check(killing.through(data, server), server);
            stop();
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private void deliver(MailServer server, int part) {
        var size = MAILS / KILLS;
        letters.subList(part * size, (part + 1) * size).forEach(letter -> server.deliver(STORE, letter.raw()));
    }

    private int ledger(Program program) throws IOException {
        return program.database().sql("select count(*) from intake").query(Integer.class).single();
    }

    private void check(Program program, MailServer server) throws Exception {
        until(() -> program.database().sql("select count(*) from intake where state <> 'new'").query(Integer.class).single() == MAILS);
        var db = program.database();
        assertThat(db.sql("select distinct state from intake").query(String.class).list()).as(said()).containsExactly("threaded");
        var rows = db.sql("select external_id, ticket_id from message where direction = 'in'").query().listOfRows();
        assertThat(rows).as(said()).hasSize(MAILS);
        var ticketOf = new HashMap<String, Long>();
        rows.forEach(row -> ticketOf.put((String) row.get("external_id"), ((Number) row.get("ticket_id")).longValue()));
        assertThat(ticketOf.keySet()).as(said()).isEqualTo(new HashSet<>(letters.stream().map(Correspondence.Letter::messageId).toList()));
        threads(ticketOf);
        acknowledgements(server, program);
        findable(program);
    }

    /** Whatever the search had not read when it was killed, it reads after. */
    private void findable(Program program) throws Exception {
        until(() -> program.database().sql("""
            select not exists (select from search_due) and not exists (
              select from message m where not exists (
                select from search_place p join search_entry e on e.id = p.entry where p.kind in ('message', 'note') and p.ref = m.id and e.ticket_id = m.ticket_id))""")
            .query(Boolean.class).single());
    }

    private void threads(Map<String, Long> ticketOf) {
        var ticketOfConversation = new HashMap<Integer, Long>();
        for (var letter : letters) {
            var ticket = ticketOf.get(letter.messageId());
            assertThat(ticketOfConversation.computeIfAbsent(letter.conversation(), first -> ticket)).as(said()).isEqualTo(ticket);
        }
        assertThat(new HashSet<>(ticketOfConversation.values())).as(said()).hasSize(ticketOfConversation.size());
    }

    /** What is in doubt after a crash may be repeated once, with the same Message-ID, and nothing is forgotten. */
    private void acknowledgements(MailServer server, Program program) throws Exception {
        var conversations = (int) letters.stream().map(Correspondence.Letter::conversation).distinct().count();
        var all = program.database().sql("select count(*) from outbox where kind = 'acknowledgement'").query(Integer.class).single();
        assertThat(all).as(said()).isEqualTo(conversations);
        var unsure = program.database().sql("select count(*) from outbox where doubts > 0").query(Integer.class).single();
        until(() -> program.database().sql("select count(*) from outbox where state in ('queued', 'sending')").query(Integer.class).single() == 0);
        for (int i = 0; i < conversations; i++) {
            var inbox = server.inbox("customer" + i + "@drill.example");
            var ids = new HashSet<String>();
            for (var mail : inbox) ids.add(mail.getMessageID());
            assertThat(inbox.size()).as(said()).isLessThanOrEqualTo(2);
            assertThat(ids.size()).as(said()).isLessThanOrEqualTo(1);
            if (unsure == 0) assertThat(inbox).as(said()).hasSize(1);
        }
    }

    private String said() {
        return "drill of seed " + seed;
    }

    private static void until(Callable<Boolean> enough) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(enough);
    }
}
