package fi.luukku.drill;

import fi.luukku.channel.email.BrokenSmtp;
import fi.luukku.channel.email.BrokenSmtp.Whim;
import fi.luukku.channel.email.MailServer;
import fi.luukku.testing.Listener;
import fi.luukku.testing.TestDatabase;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static fi.luukku.drill.Witness.until;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drill of two nodes on one PostgreSQL and one data folder: real processes, a real mail server. The cases are one
 * story, in the order in which they stand here. Most of its time goes into starting nodes.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final String STORE = "kauppa@drill.example";
    private static final String SLOW = "hidas@drill.example";
    private static final String AINO = "aino@drill.example";
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);
    private static final int MAILS = 20;

    private final MailServer server = new MailServer();
    private final Writers customers = new Writers(server);
    private final BrokenSmtp slow = new BrokenSmtp(Whim.THINK, Whim.TAKE);
    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient db = database.jdbc();
    private final Witness seen = new Witness(db);
    private final List<Node> running = new ArrayList<>();
    private Path data;
    private Node a;
    private Node b;
    private Shop shop;
    private Visitor admin;
    private Visitor aino;
    private Caller program;

    @BeforeAll
    void bothStartAtTheSameMoment() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "nodes").toAbsolutePath();
        server.user(STORE);
        a = start("a", Map.of());
        b = start("b", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        for (var node : running) node.close();
        server.close();
        slow.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private Node start(String name, Map<String, String> more) throws IOException {
        var node = Node.start(name, data, database, more);
        running.add(node);
        return node;
    }

    @Test
    @Order(1)
    void theyBeginTogetherOnAnEmptyDatabaseAndFolder() {
        a.opened();
        b.opened();
        assertThat(seen.number("select count(*) - count(distinct version) from flyway_schema_history")).isZero();
        assertThat(data.resolve("secret")).exists();
    }

    @Test
    @Order(2)
    void ofManyVisitorsOfBothOneBecomesTheAdmin() throws Exception {
        var visitors = List.of(a.visitor(), b.visitor(), a.visitor(), b.visitor());
        var answers = together(visitors.stream().<Callable<HttpResponse<String>>>map(visitor -> () -> begin(visitor, visitors.indexOf(visitor))).toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(303).containsOnly(303, 404);
        assertThat(seen.number("select count(*) from agent")).isEqualTo(1);
        admin = visitors.get(answers.stream().map(HttpResponse::statusCode).toList().indexOf(303));
        shop = new Shop(admin, a, b);
        shop.open(STORE, server);
        shop.mailbox(SLOW, server, slow);
        aino = shop.agent(AINO);
        program = new Caller(shop.token());
    }

    private static HttpResponse<String> begin(Visitor visitor, int number) {
        visitor.get("/setup");
        return visitor.submit("/setup", Map.of("name", "Joku", "email", "joku" + number + "@drill.example", "password", Shop.PASSWORD, "language", "fi"));
    }

    @Test
    @Order(3)
    void aChangeOnOneIsSeenOnTheOtherAlsoAfterACut() throws Exception {
        try (var heard = admin.at(b.port()).listen("lists")) {
            assertThat(heard.next()).isEqualTo("ready");
            program.open(a, "Kirja", "Asiakaspalvelu");
            assertThat(heard.next(AT_ONCE.toMillis())).isEqualTo("lists");
            db.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name = 'b'").query(Long.class).single();
            program.open(a, "Toinen", "Asiakaspalvelu");
            // What was missed is unknown: the stream ends, and the page comes back and asks anew.
            assertThat(heard.next()).isEqualTo(Listener.END);
        }
        try (var heard = admin.at(b.port()).listen("lists")) {
            assertThat(heard.next()).isEqualTo("ready");
            program.open(a, "Kolmas", "Asiakaspalvelu");
            assertThat(heard.next(AT_ONCE.toMillis())).isEqualTo("lists");
        }
    }

    @Test
    @Order(4)
    void whatIsTakenFromSomeoneOnOneIsGoneOnTheOther() throws Exception {
        var id = seen.number("select id from agent where email = '" + AINO + "'");
        shop.teamOf("Reklamaatiot", id);
        var everyones = program.open(a, "Kaikkien", "Asiakaspalvelu");
        var theirs = program.open(a, "Vain tiimin", "Reklamaatiot");

        var phone = a.visitor();
        assertThat(phone.signIn(AINO, Shop.PASSWORD).statusCode()).isEqualTo(303);
        endsAtOnce(aino, "lists", () -> phone.submit("/account/sessions/others/end", Map.of()));
        assertThat(isIn(aino.at(b.port()))).isFalse();
        assertThat(isIn(phone.at(b.port()))).isTrue();

        var person = "/admin/people/" + id;
        assertThat(sees(phone, theirs)).isTrue();
        endsAtOnce(phone, "ticket:" + theirs, () -> admin.at(a.port()).submit(person, Map.of("name", "Aino Koskela", "role", "agent")));
        assertThat(sees(phone, theirs)).isFalse();

        assertThat(sees(phone, everyones)).isTrue();
        endsAtOnce(phone, "ticket:" + everyones, () -> admin.at(a.port()).submit(person, Map.of("name", "Aino Koskela", "role", "collaborator")));
        assertThat(sees(phone, everyones)).isFalse();

        endsAtOnce(phone, "lists", () -> admin.at(a.port()).submit(person + "/departure", Map.of()));
        assertThat(isIn(phone.at(b.port()))).isFalse();
    }

    /** The stream that someone has on b ends at once by what is done on a. */
    private void endsAtOnce(Visitor visitor, String topic, Callable<HttpResponse<String>> doneOnA) throws Exception {
        try (var heard = visitor.at(b.port()).listen(topic)) {
            assertThat(heard.next()).isEqualTo("ready");
            assertThat(doneOnA.call().statusCode()).isEqualTo(303);
            assertThat(heard.next(AT_ONCE.toMillis())).isEqualTo(Listener.END);
        }
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/nowhere").statusCode() == 404;
    }

    private boolean sees(Visitor visitor, long ticket) {
        return visitor.at(b.port()).get("/desk/all/" + ticket).statusCode() == 200;
    }

    @Test
    @Order(5)
    void theSameRequestToBothAtTheSameMomentIsDoneOnce() throws Exception {
        var opened = toBoth("/tickets", "{\"subject\": \"Kerran\", \"text\": \"Hei\", \"customer\": {\"email\": \"kerran@posti.example\"}}");
        assertThat(opened).hasSize(1);
        assertThat(seen.number("select count(*) from ticket where subject = 'Kerran'")).isEqualTo(1);
        assertThat(toBoth("/tickets/" + Caller.numberIn(opened.iterator().next()) + "/replies", "{\"text\": \"Vastaus\"}")).hasSize(1);
        until(() -> server.inbox("kerran@posti.example").size() == 1);
    }

    private HashSet<String> toBoth(String path, String json) throws Exception {
        var key = "avain-" + path;
        Callable<HttpResponse<String>> onA = () -> program.post(a, path, json, "Idempotency-Key", key);
        Callable<HttpResponse<String>> onB = () -> program.post(b, path, json, "Idempotency-Key", key);
        var answers = together(List.of(onA, onB, onA, onB, onA, onB));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        return new HashSet<>(answers.stream().map(HttpResponse::body).toList());
    }

    @Test
    @Order(6)
    void eachMailComesInOnceAndEachReplyLeavesOnce() throws Exception {
        until(() -> seen.readers(STORE).size() == 1);
        customers.write(STORE, 0, MAILS);
        until(() -> seen.settled() == MAILS);
        assertThat(seen.readers(STORE)).hasSize(1);
        assertThat(seen.number("select count(distinct ticket_id) from message where external_id like 'mail-%'")).isEqualTo(MAILS);
        var tickets = db.sql("select ticket_id from intake order by id").query(Long.class).list();
        together(tickets.stream().<Callable<HttpResponse<String>>>map(ticket -> () -> program.reply(ticket % 2 == 0 ? a : b, ticket)).toList());
        until(() -> seen.number("select count(*) from outbox where kind = 'reply' and state = 'sent'") == MAILS + 1);
        for (int i = 0; i < MAILS; i++) assertThat(customers.mailsTo(i)).doesNotHaveDuplicates();
        assertThat(seen.number("select count(*) from outbox where doubts > 0 or state <> 'sent'")).isZero();
    }

    @Test
    @Order(7)
    void whenOneIsKilledTheOtherTakesOverAllItHad() throws Exception {
        customers.write(SLOW, MAILS, 1);
        until(() -> seen.settled() == MAILS + 1);
        var slowTicket = seen.number("select ticket_id from intake order by id desc limit 1");
        var killed = seen.readers(STORE).getFirst().equals("a") ? a : b;
        var other = killed == a ? b : a;
        // The server has the mail and thinks about it until its sender is dead.
        program.reply(killed, slowTicket);
        until(() -> slow.ids().size() == 1);
        try (var line = database.dataSource().getConnection()) {
            seen.holdAJobOf(killed, line);
            killed.program().kill();
        }
        customers.write(STORE, MAILS + 1, MAILS);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> seen.settled() == 2 * MAILS + 1);
        assertThat(seen.readers(STORE)).containsExactly(other.name());
        assertThat(seen.number("select count(distinct external_id) from message where external_id like 'mail-%'")).isEqualTo(2 * MAILS + 1);

        // The job that died under way begins again elsewhere.
        var since = db.sql("select now()").query(OffsetDateTime.class).single();
        until(() -> db.sql("select last_success > ? from scheduled_tasks where task_name = 'replies'").param(since).query(Boolean.class).single());

        // What was being sent may have left: half a minute later it goes once more under its old name.
        until(() -> seen.number("select count(*) from outbox where state = 'unknown' and doubts = 1") == 1);
        db.sql("update outbox set due_at = now() where state = 'unknown'").update();
        until(() -> seen.number("select count(*) from outbox where state <> 'sent'") == 0);
        assertThat(slow.ids()).hasSize(2);
        assertThat(new HashSet<>(slow.ids())).hasSize(1);
        a = other;
    }

    @Test
    @Order(8)
    void aNewerOneMigratesWhileTheOldOneServes() throws Exception {
        var newer = Files.createDirectories(data.resolve("newer"));
        Files.writeString(newer.resolve("V209901010000__later.sql"), "alter table ticket add column later text");
        b = start("newer", Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + newer));
        var served = 0;
        var repeated = 0;
        while (!migrated() || !b.isOpen()) {
            // Who asked in the very moment of the change asks once more with the same key.
            if (!isOpened("kerta " + served)) {
                repeated++;
                assertThat(isOpened("kerta " + served)).isTrue();
            }
            served++;
        }
        assertThat(seen.number("select count(*) from ticket where subject = 'Vaihdon aikana'")).isEqualTo(served);
        assertThat(repeated).isLessThanOrEqualTo(1);
        a.close();
        program.open(b, "Uudella", "Asiakaspalvelu");
    }

    private boolean isOpened(String key) throws Exception {
        var json = "{\"subject\": \"Vaihdon aikana\", \"text\": \"Hei\", \"customer\": {\"email\": \"asiakas@posti.example\"}}";
        return program.post(a, "/tickets", json, "Idempotency-Key", key.replace(' ', '-')).statusCode() == 201;
    }

    private boolean migrated() {
        return seen.number("select count(*) from flyway_schema_history where version = '209901010000' and success") == 1;
    }

    @Test
    @Order(9)
    void theOldOneStartsOnNewerTablesButNoneWithAnotherSecret() throws Exception {
        var stranger = start("stranger", Map.of("LUUKKU_SECRET", "aivan toinen salaisuus, tarpeeksi pitka"));
        program.open(start("old", Map.of()).opened(), "Vanhalla", "Asiakaspalvelu");
        assertThat(stranger.program().exitCode()).isEqualTo(1);
        assertThat(stranger.program().said()).contains("Luukku can't start. This database was begun with another secret").doesNotContain("at fi.luukku");
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var task : threads.invokeAll(tasks)) results.add(task.get());
            return results;
        }
    }
}
