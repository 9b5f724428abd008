package fi.luukku.portal;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.testing.Multipart;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ContactTest extends ContactStage {

    @Autowired Tickets tickets;
    @Autowired Files files;
    @Autowired Agents agents;

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
        // Of the words: many a browser asks for pages in another language than its owner writes.
        assertThat(db.sql("select language from ticket where brand_id = ?").param(shop.id().value()).query(String.class).list()).containsExactly("fi", "fi", "fi");
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
    void whatWasKeptButNotReadIsReadLater() {
        send(filled(token()));
        var entry = only();
        db.sql("update intake set state = 'new', ticket_id = null, message_ref = null, recorded_at = now() - interval '1 hour' where id = ?").param(entry.id()).update();
        forms.readLeftovers();
        assertThat(only().state()).isEqualTo(State.THREADED);
        assertThat(only().ticket()).isNotEqualTo(entry.ticket());
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
        // Before anybody works here, the way in leads to the wizard.
        agents.add("Aino Koskela", "aino@" + shop.slug() + ".example", Role.AGENT, Language.FI);
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
}
