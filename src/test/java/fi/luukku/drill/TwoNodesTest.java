package fi.luukku.drill;

import fi.luukku.channel.email.BrokenSmtp;
import fi.luukku.channel.email.BrokenSmtp.Whim;
import fi.luukku.channel.email.MailServer;
import fi.luukku.testing.Listener;
import fi.luukku.testing.TestDatabase;
import fi.luukku.testing.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
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
    private final BrokenSmtp slow = new BrokenSmtp(Whim.THINK, Whim.TAKE);
    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient db = database.jdbc();
    private final List<Node> running = new ArrayList<>();
    private Path data;
    private Node a;
    private Node b;
    private Shop shop;
    private Visitor admin;
    private Visitor aino;
    private String token;

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
        assertThat(number("select count(*) - count(distinct version) from flyway_schema_history")).isZero();
        assertThat(data.resolve("secret")).exists();
    }

    @Test
    @Order(2)
    void ofManyVisitorsOfBothOneBecomesTheAdmin() throws Exception {
        var visitors = List.of(a.visitor(), b.visitor(), a.visitor(), b.visitor());
        var answers = together(visitors.stream().<Callable<HttpResponse<String>>>map(visitor -> () -> begin(visitor, visitors.indexOf(visitor))).toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(303).containsOnly(303, 404);
        assertThat(number("select count(*) from agent")).isEqualTo(1);
        admin = visitors.get(answers.stream().map(HttpResponse::statusCode).toList().indexOf(303));
        shop = new Shop(admin, a, b);
        shop.open(STORE, server);
        shop.mailbox(SLOW, server, slow);
        aino = shop.agent(AINO);
        token = shop.token();
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
            open(a, "Kirja", "Asiakaspalvelu");
            assertThat(heard.next(AT_ONCE.toMillis())).isEqualTo("lists");
            db.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name = 'b'").query(Long.class).single();
            open(a, "Toinen", "Asiakaspalvelu");
            // What was missed is unknown: the stream ends, and the page comes back and asks anew.
            assertThat(heard.next()).isEqualTo(Listener.END);
        }
        try (var heard = admin.at(b.port()).listen("lists")) {
            assertThat(heard.next()).isEqualTo("ready");
            open(a, "Kolmas", "Asiakaspalvelu");
            assertThat(heard.next(AT_ONCE.toMillis())).isEqualTo("lists");
        }
    }

    @Test
    @Order(4)
    void whatIsTakenFromSomeoneOnOneIsGoneOnTheOther() throws Exception {
        var id = number("select id from agent where email = '" + AINO + "'");
        shop.teamOf("Reklamaatiot", id);
        var everyones = open(a, "Kaikkien", "Asiakaspalvelu");
        var theirs = open(a, "Vain tiimin", "Reklamaatiot");

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
        assertThat(number("select count(*) from ticket where subject = 'Kerran'")).isEqualTo(1);
        assertThat(toBoth("/tickets/" + numberIn(opened.iterator().next()) + "/replies", "{\"text\": \"Vastaus\"}")).hasSize(1);
        until(() -> server.inbox("kerran@posti.example").size() == 1);
    }

    private HashSet<String> toBoth(String path, String json) throws Exception {
        var key = "avain-" + path;
        Callable<HttpResponse<String>> onA = () -> a.post(path, json, token, "Idempotency-Key", key);
        Callable<HttpResponse<String>> onB = () -> b.post(path, json, token, "Idempotency-Key", key);
        var answers = together(List.of(onA, onB, onA, onB, onA, onB));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        return new HashSet<>(answers.stream().map(HttpResponse::body).toList());
    }

    @Test
    @Order(6)
    void eachMailComesInOnceAndEachReplyLeavesOnce() throws Exception {
        until(() -> readers(STORE).size() == 1);
        deliver(STORE, 0, MAILS);
        until(() -> settled() == MAILS);
        assertThat(readers(STORE)).hasSize(1);
        assertThat(number("select count(distinct ticket_id) from message where external_id like 'mail-%'")).isEqualTo(MAILS);
        var tickets = db.sql("select ticket_id from intake order by id").query(Long.class).list();
        together(tickets.stream().<Callable<HttpResponse<String>>>map(ticket -> () -> reply(ticket % 2 == 0 ? a : b, ticket)).toList());
        until(() -> number("select count(*) from outbox where kind = 'reply' and state = 'sent'") == MAILS + 1);
        for (int i = 0; i < MAILS; i++) assertThat(ids(server.inbox(customer(i)))).doesNotHaveDuplicates();
        assertThat(number("select count(*) from outbox where doubts > 0 or state <> 'sent'")).isZero();
    }

    @Test
    @Order(7)
    void whenOneIsKilledTheOtherTakesOverAllItHad() throws Exception {
        deliver(SLOW, MAILS, 1);
        until(() -> settled() == MAILS + 1);
        var slowTicket = number("select ticket_id from intake order by id desc limit 1");
        var killed = readers(STORE).getFirst().equals("a") ? a : b;
        var other = killed == a ? b : a;
        // The server has the mail and thinks about it until its sender is dead.
        reply(killed, slowTicket);
        until(() -> slow.ids().size() == 1);
        try (var line = database.dataSource().getConnection()) {
            holdAJobOf(killed, line);
            killed.program().kill();
        }
        deliver(STORE, MAILS + 1, MAILS);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> settled() == 2 * MAILS + 1);
        assertThat(readers(STORE)).containsExactly(other.name());
        assertThat(number("select count(distinct external_id) from message where external_id like 'mail-%'")).isEqualTo(2 * MAILS + 1);

        // The job that died under way begins again elsewhere.
        var since = db.sql("select now()").query(OffsetDateTime.class).single();
        until(() -> db.sql("select last_success > ? from scheduled_tasks where task_name = 'replies'").param(since).query(Boolean.class).single());

        // What was being sent may have left: half a minute later it goes once more under its old name.
        until(() -> number("select count(*) from outbox where state = 'unknown' and doubts = 1") == 1);
        db.sql("update outbox set due_at = now() where state = 'unknown'").update();
        until(() -> number("select count(*) from outbox where state <> 'sent'") == 0);
        assertThat(slow.ids()).hasSize(2);
        assertThat(new HashSet<>(slow.ids())).hasSize(1);
        a = other;
    }

    /** Holds up a job that runs each second until the node that is to be killed is the one that runs it. */
    private void holdAJobOf(Node node, Connection line) throws SQLException {
        line.setAutoCommit(false);
        try (var statement = line.createStatement()) {
            while (true) {
                statement.execute("lock table release in exclusive mode");
                until(() -> !waitingForUs().isEmpty());
                if (waitingForUs().contains(node.name())) return;
                line.rollback();
                until(() -> waitingForUs().isEmpty());
            }
        }
    }

    private List<String> waitingForUs() {
        return db.sql("select application_name from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%release%'")
            .query(String.class).list();
    }

    @Test
    @Order(8)
    void aNewerOneMigratesWhileTheOldOneServes() throws Exception {
        var newer = Files.createDirectories(data.resolve("newer"));
        Files.writeString(newer.resolve("V209901010000__later.sql"), "alter table ticket add column later text");
        b = start("newer", Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + newer));
        var served = 0;
        var repeated = 0;
        while (!migrated() || !isOpen(b)) {
            // Who asked in the very moment of the change asks once more with the same key.
            if (!isOpened("kerta " + served)) {
                repeated++;
                assertThat(isOpened("kerta " + served)).isTrue();
            }
            served++;
        }
        assertThat(number("select count(*) from ticket where subject = 'Vaihdon aikana'")).isEqualTo(served);
        assertThat(repeated).isLessThanOrEqualTo(1);
        a.close();
        open(b, "Uudella", "Asiakaspalvelu");
    }

    private boolean isOpened(String key) throws Exception {
        var json = "{\"subject\": \"Vaihdon aikana\", \"text\": \"Hei\", \"customer\": {\"email\": \"asiakas@posti.example\"}}";
        return a.post("/tickets", json, token, "Idempotency-Key", key.replace(' ', '-')).statusCode() == 201;
    }

    private static boolean isOpen(Node node) throws InterruptedException {
        try {
            return node.isOpen();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean migrated() {
        return number("select count(*) from flyway_schema_history where version = '209901010000' and success") == 1;
    }

    @Test
    @Order(9)
    void theOldOneStartsOnNewerTablesButNoneWithAnotherSecret() throws Exception {
        var stranger = start("stranger", Map.of("LUUKKU_SECRET", "aivan toinen salaisuus, tarpeeksi pitka"));
        open(start("old", Map.of()).opened(), "Vanhalla", "Asiakaspalvelu");
        assertThat(stranger.program().exitCode()).isEqualTo(1);
        assertThat(stranger.program().said()).contains("Luukku can't start. This database was begun with another secret").doesNotContain("at fi.luukku");
    }

    private long open(Node node, String subject, String team) throws Exception {
        var answer = node.post("/tickets", "{\"subject\": \"%s\", \"text\": \"Hei\", \"team\": \"%s\", \"customer\": {\"email\": \"asiakas@posti.example\"}}".formatted(subject, team), token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return numberIn(answer.body());
    }

    private HttpResponse<String> reply(Node node, long ticket) throws Exception {
        var answer = node.post("/tickets/" + ticket + "/replies", "{\"text\": \"Hei! Selvitämme.\"}", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static long numberIn(String ticket) {
        var found = Pattern.compile("\"number\":\\s*\"?(\\d+)").matcher(ticket);
        assertThat(found.find()).as(ticket).isTrue();
        return Long.parseLong(found.group(1));
    }

    private void deliver(String to, int from, int count) {
        for (int i = from; i < from + count; i++) {
            server.deliver(to, "From: Asiakas <%s>\nTo: %s\nSubject: Asia %d\nMessage-ID: <mail-%d@drill.example>\n\nViesti %d.\n"
                .formatted(customer(i), to, i, i, i));
        }
    }

    private static String customer(int i) {
        return "customer" + i + "@drill.example";
    }

    private static List<String> ids(List<MimeMessage> mails) {
        return mails.stream().map(mail -> MailServer.header(mail, "Message-ID").getFirst()).toList();
    }

    private long settled() {
        return number("select count(*) from intake where state = 'threaded'");
    }

    /** The nodes that hold a mailbox, by the lock they read it under. */
    private List<String> readers(String address) {
        return db.sql("""
            select s.application_name from pg_locks l join pg_stat_activity s using (pid) join mailbox m on m.id = l.objid::bigint
            where l.locktype = 'advisory' and l.classid = 1819635042 and l.granted and m.address = ? and s.datname = current_database()""")
            .param(address).query(String.class).list();
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var task : threads.invokeAll(tasks)) results.add(task.get());
            return results;
        }
    }

    private static void until(Callable<Boolean> enough) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(enough);
    }
}
