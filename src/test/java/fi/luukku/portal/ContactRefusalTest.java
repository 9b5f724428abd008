package fi.luukku.portal;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Multipart;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the contact form does not take, and what it sets aside. */
class ContactRefusalTest extends ContactStage {

    @Autowired Agents agents;
    @Autowired SenderBlocks blocks;

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

    /** What they send is kept, and they are thanked like everyone: a block is not told of. */
    @Test
    void aBlockedSendersMessageIsSetAsideAndAPersonCanStillLetItIn() {
        var aino = agents.add("Aino Koskela", "aino" + shop.id() + "@kirjakulma.example", Role.AGENT, Language.FI);
        blocks.block(agents.viewer(aino.id()).orElseThrow(), shop.id(), "maija@posti.example", "Kiusaa");
        assertThat(follow(send(filled(token())))).contains("Kiitos, viestisi tuli perille");
        assertThat(ticketCount()).isZero();
        assertThat(only()).extracting(Entry::state, Entry::reason).containsExactly(State.AUTO, "intake.why.blocked");
        forms.openAnyway(only().id());
        assertThat(only().state()).isEqualTo(State.THREADED);
        assertThat(ticketCount()).isEqualTo(1);
    }

    @Test
    void whatOneStoreBlocksAnotherTakes() {
        var other = brands.create("muu" + NUMBER.incrementAndGet(), "Muu kauppa", 20, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var aino = agents.add("Aino Koskela", "aino" + shop.id() + "@kirjakulma.example", Role.AGENT, Language.FI);
        blocks.block(agents.viewer(aino.id()).orElseThrow(), other.id(), "maija@posti.example", "");
        send(filled(token()));
        assertThat(only().state()).isEqualTo(State.THREADED);
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
}
