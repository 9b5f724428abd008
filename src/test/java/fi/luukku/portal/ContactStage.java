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
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Multipart;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Kirjakulma has a contact form, and somebody who visits it. */
@LuukkuTest
abstract class ContactStage {

    static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired ContactForms forms;
    @Autowired ContactTopics topics;
    @Autowired Intake intake;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    Brand shop;
    Team service;
    Team billing;
    ContactTopic order;
    ContactTopic invoice;
    Visitor customer;

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

    String path() {
        return "/b/" + shop.slug() + "/contact";
    }

    String token() {
        return tokenIn(customer.get(path()));
    }

    String tokenLater() {
        var token = token();
        clock.advance(Duration.ofSeconds(20));
        return token;
    }

    static String tokenIn(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static Multipart filled(String token) {
        return new Multipart().field("token", token).field("message", "Kirja puuttui paketista.\r\nMitä nyt?").field("name", "Maija Lehtonen")
            .field("email", "maija@posti.example").field("website", "");
    }

    /** As a person does: some time after the form was opened. */
    HttpResponse<String> send(Multipart form) {
        clock.advance(Duration.ofSeconds(20));
        return customer.post(path(), form);
    }

    String follow(HttpResponse<String> sent) {
        return customer.get(sent.headers().firstValue("Location").orElseThrow()).body();
    }

    List<Entry> entries() {
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

    Entry only() {
        assertThat(entries()).hasSize(1);
        return entries().getFirst();
    }

    int ticketCount() {
        return db.sql("select count(*) from ticket where brand_id = ?").param(shop.id().value()).query(Integer.class).single();
    }

    String message() {
        return db.sql("select m.text from message m join ticket t on t.id = m.ticket_id where t.brand_id = ?").param(shop.id().value()).query(String.class).single();
    }
}
