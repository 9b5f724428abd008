package fi.luukku.portal;

import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.channel.form.ContactTopic;
import fi.luukku.channel.form.ContactTopics;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Multipart;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Tickets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class ContactTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired ContactForms forms;
    @Autowired ContactTopics topics;
    @Autowired Intake intake;
    @Autowired Tickets tickets;
    @Autowired Files files;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Brand shop;
    private Team service;
    private Team billing;
    private ContactTopic order;
    private ContactTopic invoice;
    private Visitor customer;

    @BeforeEach
    void kirjakulmaHasAForm() {
        var n = NUMBER.incrementAndGet();
        shop = brands.create("kirjakulma" + n, "Kirjakulma", 205, List.of(Language.FI, Language.SV, Language.EN), ZoneId.of("Europe/Helsinki"));
        service = teams.create("Asiakaspalvelu " + n, false);
        billing = teams.create("Laskutus " + n, false);
        forms.set(shop.id(), service.id(), "asiakaspalvelu@kirjakulma.example");
        order = topics.add(shop.id(), Map.of(Language.FI, "Tilaukseni", Language.SV, "Min beställning", Language.EN, "My order"), service.id());
        invoice = topics.add(shop.id(), Map.of(Language.FI, "Lasku ja maksu"), billing.id());
        customer = new Visitor(port);
        // All tests come from one address: enough later that its limit is fresh.
        clock.advance(Duration.ofDays(2L * n));
    }

    @Test
    void whatIsSentIsATicketAndTheCustomerSeesItsNumber() {
        var sent = send(filled(token()).field("topic", order.id().toString()).field("order", "48213"));
        assertThat(sent.statusCode()).isEqualTo(303);
        var thanks = follow(sent);
        var entry = only();
        assertThat(thanks).contains("Kiitos, viestisi tuli perille").contains(entry.ticket().toString());
        assertThat(entry.state()).isEqualTo(State.THREADED);
        var ticket = tickets.get(Id.of(entry.ticket()));
        assertThat(ticket.subject()).isEqualTo("Tilaukseni, 48213");
        assertThat(ticket.team()).isEqualTo(service.id());
        assertThat(ticket.orderNumber()).isEqualTo("48213");
        assertThat(message()).isEqualTo("Kirja puuttui paketista.\nMitä nyt?\n\nAihe: Tilaukseni\nTilausnumero: 48213");
    }

    @Test
    void eachLanguageHasItsPageAndItsThanks() {
        var expected = Map.of("fi", List.of("Miten voimme auttaa?", "tuli perille"), "sv", List.of("Hur kan vi hjälpa dig?", "kom fram"),
            "en", List.of("How can we help?", "we have your message"));
        expected.forEach((language, texts) -> {
            assertThat(customer.get(path() + "?lang=" + language).body()).contains("<html lang=\"" + language + "\"").contains(texts.getFirst());
            var sent = customer.post(path() + "?lang=" + language, filled(tokenLater()));
            assertThat(follow(sent)).contains(texts.getLast());
        });
        assertThat(db.sql("select language from ticket where brand_id = ?").param(shop.id().value()).query(String.class).list())
            .containsExactlyInAnyOrder("fi", "sv", "en");
    }

    @Test
    void theBrowsersLanguageIsUsedWhenTheBrandSpeaksIt() {
        assertThat(customer.get(path(), "Accept-Language", "de, sv;q=0.8, en;q=0.7").body()).contains("Hur kan vi hjälpa dig?");
        var finnishOnly = brands.create("vain-suomi" + NUMBER.incrementAndGet(), "Suomikauppa", 20, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        assertThat(customer.get("/b/" + finnishOnly.slug() + "/contact?lang=en", "Accept-Language", "en").body())
            .contains("Miten voimme auttaa?").doesNotContain("hreflang");
    }

    @Test
    void theTopicDecidesTheTeam() {
        send(filled(token()).field("topic", invoice.id().toString()));
        assertThat(tickets.get(Id.of(only().ticket())).team()).isEqualTo(billing.id());
    }

    @Test
    void withoutATopicTheBrandsTeamTakesIt() {
        forms.set(shop.id(), billing.id(), null);
        send(filled(token()));
        var ticket = tickets.get(Id.of(only().ticket()));
        assertThat(ticket.team()).isEqualTo(billing.id());
        assertThat(ticket.subject()).isEqualTo("Kirja puuttui paketista.");
    }

    @Test
    void anotherBrandsTopicIsNone() {
        var other = brands.create("muu" + NUMBER.incrementAndGet(), "Muu kauppa", 20, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var theirs = topics.add(other.id(), Map.of(Language.FI, "Salainen"), billing.id());
        send(filled(token()).field("topic", theirs.id().toString()));
        assertThat(tickets.get(Id.of(only().ticket())).team()).isEqualTo(service.id());
        assertThat(message()).doesNotContain("Salainen");
    }

    @Test
    void aDoubleClickIsReceivedOnce() {
        var token = token();
        var first = send(filled(token));
        var second = send(filled(token));
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(entries()).hasSize(1);
        assertThat(ticketCount()).isEqualTo(1);
    }

    @Test
    void manyAtTheSameMomentAreReceivedOnce() throws Exception {
        var token = token();
        clock.advance(Duration.ofSeconds(20));
        Callable<Integer> click = () -> new Visitor(port).post(path(), filled(token)).statusCode();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : clicks.invokeAll(List.of(click, click, click, click))) assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(ticketCount()).isEqualTo(1);
    }

    @Test
    void anotherMessageFromTheSameOpenFormIsAnother() {
        var token = token();
        send(filled(token));
        send(new Multipart().field("token", token).field("message", "Ja vielä toinen asia.").field("email", "maija@posti.example"));
        assertThat(ticketCount()).isEqualTo(2);
    }

    @Test
    void filesComeAlongAsTheyWere() throws IOException {
        var picture = new byte[300_000];
        for (int i = 0; i < picture.length; i++) picture[i] = (byte) (i * 31);
        send(filled(token()).file("files", "C:\\kuvat\\..\\rikki‮gpj.exe", "text/html", picture).file("files", "kuitti.pdf", "application/x-evil", "%PDF".getBytes(UTF_8))
            .file("files", "", "application/octet-stream", new byte[0]));
        var kept = db.sql("select a.* from attachment a join message m on m.id = a.message_id join ticket t on t.id = m.ticket_id where t.brand_id = ? order by a.position")
            .param(shop.id().value()).query().listOfRows();
        assertThat(kept).extracting(row -> row.get("name")).containsExactly("rikkigpj.exe", "kuitti.pdf");
        assertThat(kept).extracting(row -> row.get("type")).containsExactly("application/octet-stream", "application/pdf");
        try (var stored = files.open((byte[]) kept.getFirst().get("sha256"))) {
            assertThat(stored.readAllBytes()).isEqualTo(picture);
        }
    }

    @Test
    void aRobotThatFillsTheTrapIsSetAside() throws IOException {
        var sent = send(filled(token()).field("website", "https://spam.example"));
        assertThat(follow(sent)).contains("Kiitos, viestisi tuli perille");
        assertThat(ticketCount()).isZero();
        assertThat(only().state()).isEqualTo(State.QUARANTINED);
        assertThat(only().reason()).isEqualTo("contact.why.trap");
        try (var raw = intake.raw(only().id())) {
            assertThat(new String(raw.readAllBytes(), UTF_8)).contains("Kirja puuttui paketista.").contains("https://spam.example");
        }
    }

    @Test
    void tooQuickIsSetAsideAndAPersonCanStillLetItIn() {
        var token = token();
        customer.post(path(), filled(token));
        assertThat(only().reason()).isEqualTo("contact.why.quick");
        assertThat(ticketCount()).isZero();
        intake.openAnyway(only().id());
        db.sql("update intake set recorded_at = now() - interval '1 hour' where id = ?").param(only().id()).update();
        forms.readLeftovers();
        assertThat(only().state()).isEqualTo(State.THREADED);
        assertThat(ticketCount()).isEqualTo(1);
    }

    @Test
    void whatWasKeptButNotReadIsReadLater() {
        send(filled(token()));
        var entry = only();
        db.sql("update intake set state = 'new', ticket_id = null, message_ref = null, recorded_at = now() - interval '1 hour' where id = ?").param(entry.id()).update();
        forms.readLeftovers();
        assertThat(only().state()).isEqualTo(State.THREADED);
        assertThat(only().ticket()).isNotEqualTo(entry.ticket());
    }

    @Test
    void mistakesKeepWhatWasTyped() {
        var sent = send(new Multipart().field("token", token()).field("topic", invoice.id().toString()).field("message", "Lasku on väärin & pahasti")
            .field("name", "Maija Lehtonen").field("order", "48213").field("email", "maija@posti")
            .file("files", "kuitti.pdf", "application/pdf", "%PDF".getBytes(UTF_8)));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("Lasku on väärin &amp; pahasti").contains("value=\"Maija Lehtonen\"").contains("value=\"48213\"")
            .contains("value=\"maija@posti\"").contains("Tarkista sähköpostiosoite").contains("Valitse vielä liitteet uudelleen")
            .contains("value=\"" + invoice.id() + "\" checked").contains("autofocus");
        assertThat(entries()).isEmpty();
    }

    @Test
    void addressesThatAreNoneAreRefused() {
        for (var address : List.of("", "maija", "maija@", "@posti.example", "maija@posti", "a b@posti.example", "maija@posti.example\r\nBcc: x@evil.example",
            "maija@posti.example, toinen@posti.example", "<maija@posti.example>", "m".repeat(65) + "@posti.example", "maija@-posti.example")) {
            var sent = send(new Multipart().field("token", token()).field("message", "Hei").field("email", address));
            assertThat(sent.statusCode()).as(address).isEqualTo(422);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void aNameCannotBreakAHeader() {
        send(new Multipart().field("token", token()).field("message", "Hei\u0000 vaan").field("name", "Maija\r\nBcc: kaikki@evil.example\u202e").field("email", "maija@posti.example"));
        assertThat(db.sql("select requester from ticket where brand_id = ?").param(shop.id().value()).query(String.class).single())
            .isEqualTo("Maija Bcc: kaikki@evil.example");
        assertThat(message()).isEqualTo("Hei vaan");
    }

    @Test
    void markupIsShownAsText() {
        var evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var sent = send(new Multipart().field("token", token()).field("message", "</textarea>" + evil).field("name", evil).field("order", evil).field("email", evil));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).doesNotContain("<script>alert").doesNotContain("<img").contains("&lt;script>alert(1)");
    }

    @Test
    void tooManyFromOneSenderWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(send(new Multipart().field("token", token()).field("message", "Viesti " + i).field("email", "sama" + shop.id() + "@posti.example")).statusCode()).isEqualTo(303);
        }
        var sixth = new Multipart().field("token", token()).field("message", "Kuudes viesti").field("email", "SAMA" + shop.id() + "@posti.example");
        var refused = send(sixth);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Kuudes viesti").contains("Odota muutama minuutti");
        assertThat(entries()).hasSize(5);
        clock.advance(Duration.ofMinutes(10));
        assertThat(send(sixth).statusCode()).isEqualTo(303);
    }

    @Test
    void tooLargeKeepsTheText() {
        var large = new byte[13 * 1024 * 1024];
        var sent = send(filled(token()).file("files", "a.mp4", "video/mp4", large).file("files", "b.mp4", "video/mp4", large));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("Liitteet ovat liian suuria").contains("Kirja puuttui paketista.");
        assertThat(entries()).isEmpty();
    }

    @Test
    void enormousIsTurnedAwayInPlainWords() {
        var sent = send(filled(token()).file("files", "elokuva.mp4", "video/mp4", new byte[65 * 1024 * 1024]));
        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(sent.body()).contains("Liitteet olivat liian suuria").contains("Takaisin");
    }

    @Test
    void tooManyFilesAreRefused() {
        var form = filled(token());
        for (int i = 0; i < 11; i++) form.file("files", i + ".txt", "text/plain", "x".getBytes(UTF_8));
        assertThat(send(form).statusCode()).isEqualTo(422);
    }

    @Test
    void anOldFormIsAskedToBeSentOnceMore() {
        var old = token();
        clock.advance(Duration.ofHours(25));
        var sent = send(filled(old));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("oli ollut auki pitkään").contains("Kirja puuttui paketista.");
        var again = customer.post(path(), filled(tokenIn(sent)));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(ticketCount()).isEqualTo(1);
    }

    @Test
    void aFormThatIsNotOursIsNotTaken() {
        var other = brands.create("muu" + NUMBER.incrementAndGet(), "Muu kauppa", 20, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var theirs = tokenIn(customer.get("/b/" + other.slug() + "/contact"));
        for (var token : List.of("", "x", "a.b.c", "...", theirs, token() + "x", token().replaceFirst("\\.\\d+\\.", ".1."))) {
            assertThat(send(filled(token)).statusCode()).as(token).isEqualTo(422);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void anUnknownBrandHasNoPages() {
        for (var path : List.of("contact", "contact/embed", "contact/sent?message=x", "contact.js", "brand.css")) {
            var answer = customer.get("/b/nowhere/" + path, "Accept-Language", "fi");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("Tätä sivua ei löydy").doesNotContain("yöpöydälle");
        }
    }

    @Test
    void aStrangersThanksTellNothing() {
        send(filled(token()));
        assertThat(customer.get(path() + "/sent?message=arvaus").body()).doesNotContain(only().ticket().toString());
    }

    @Test
    void thePageMayBeFramedOnlyWhereItIsMeantToBe() {
        var page = customer.get(path());
        assertThat(policy(page)).contains("frame-ancestors 'none'");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(policy(customer.get(path() + "/embed"))).contains("frame-ancestors *").doesNotContain("'none';frame");
        assertThat(policy(customer.get("/sign-in"))).contains("frame-ancestors 'none'");
        var inFrame = customer.post(path() + "/embed", filled(tokenLater()), "Sec-Fetch-Site", "cross-site");
        assertThat(inFrame.headers().firstValue("Location").orElse("")).startsWith(path() + "/embed/sent");
        assertThat(policy(customer.get(inFrame.headers().firstValue("Location").orElseThrow()))).contains("frame-ancestors *");
    }

    @Test
    void withinAnotherPageTheColoursAreThatPages() {
        assertThat(customer.get(path()).body()).contains("data-theme=\"auto\"");
        assertThat(customer.get(path() + "/embed").body()).contains("data-theme=\"light\"");
        assertThat(customer.get(path() + "/embed?theme=dark&lang=sv").body()).contains("data-theme=\"dark\"").contains("embed?lang=sv&amp;theme=dark\"");
        assertThat(customer.get(path() + "/embed?theme=%22%3E%3Cscript%3E").body()).contains("data-theme=\"light\"").doesNotContain("\"><script>");
    }

    @Test
    void theBrandHasItsColour() {
        assertThat(customer.get("/b/" + shop.slug() + "/brand.css").body()).isEqualTo(":root{--hue:205}");
        assertThat(customer.get("/b/" + shop.slug() + "/contact.js").body()).contains("iframe");
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private String path() {
        return "/b/" + shop.slug() + "/contact";
    }

    private String token() {
        return tokenIn(customer.get(path()));
    }

    private String tokenLater() {
        var token = token();
        clock.advance(Duration.ofSeconds(20));
        return token;
    }

    private static String tokenIn(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Multipart filled(String token) {
        return new Multipart().field("token", token).field("message", "Kirja puuttui paketista.\r\nMitä nyt?").field("name", "Maija Lehtonen")
            .field("email", "maija@posti.example").field("website", "");
    }

    /** As a person does: some time after the form was opened. */
    private HttpResponse<String> send(Multipart form) {
        clock.advance(Duration.ofSeconds(20));
        return customer.post(path(), form);
    }

    private String follow(HttpResponse<String> sent) {
        return customer.get(sent.headers().firstValue("Location").orElseThrow()).body();
    }

    private List<Entry> entries() {
        var ids = db.sql("select i.id from intake i join intake_raw r on r.intake_id = i.id where i.channel = 'form' order by i.id").query(Long.class).list();
        return ids.stream().map(intake::get).filter(this::isOurs).toList();
    }

    private boolean isOurs(Entry entry) {
        try (var raw = intake.raw(entry.id())) {
            return new String(raw.readAllBytes(), UTF_8).contains("\"brand\":" + shop.id() + ",");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Entry only() {
        assertThat(entries()).hasSize(1);
        return entries().getFirst();
    }

    private int ticketCount() {
        return db.sql("select count(*) from ticket where brand_id = ?").param(shop.id().value()).query(Integer.class).single();
    }

    private String message() {
        return db.sql("select m.text from message m join ticket t on t.id = m.ticket_id where t.brand_id = ?").param(shop.id().value()).query(String.class).single();
    }
}
