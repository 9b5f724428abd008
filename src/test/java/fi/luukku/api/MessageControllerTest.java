package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.brand.Brand;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.TicketEvent;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MessageControllerTest extends ApiTest {

    @Autowired Ownership ownership;
    @Autowired Intake intake;
    @Autowired Mailboxes mailboxes;

    @Test
    void aReplyGoesToTheCustomerAndTheTicketWaits() {
        var number = ticket("Kirja puuttuu");
        var answer = ainos.post("/api/v1/tickets/" + number + "/replies", "{\"text\": \"Hei Maija! Kirja lähti tänään.\"}");
        var sent = answer.body(201);
        assertThat(sent.get("direction").asString()).isEqualTo("out");
        assertThat(sent.get("author").asString()).isEqualTo("Aino Aalto");
        assertThat(sent.get("to").get(0).get("address").asString()).isEqualTo("maija." + shop + "@posti.example");
        assertThat(sent.get("deliveryState").asString()).isIn("queued", "failed");
        assertThat(sent.get("html").asString()).isEqualTo("<p>Hei Maija! Kirja lähti tänään.</p>\n");
        assertThat(ainos.get(answer.header("Location")).body(200).get("id")).isEqualTo(sent.get("id"));
        assertThat(ainos.get("/api/v1/tickets/" + number).body(200).get("waitingSince").isNull()).isTrue();
    }

    @Test
    void oursTellFromWhomAndUnderWhichSubjectTheyGo() {
        var mailbox = mailbox();
        var number = ticket("Kirja puuttuu");
        var path = "/api/v1/tickets/" + number;
        var sent = ainos.post(path + "/replies", "{\"text\": \"Hei <Maija>\\n& kumppanit\"}").body(201);
        assertThat(sent.at("/from/address").asString()).isEqualTo(mailbox.address());
        assertThat(sent.at("/from/name").asString()).isEqualTo("Aino, Kirjakulma");
        assertThat(sent.get("subject").asString()).isEqualTo("Re: Kirja puuttuu");
        assertThat(sent.get("html").asString()).isEqualTo("<p>Hei &lt;Maija&gt;<br>\n&amp; kumppanit</p>\n");
        var later = ainos.post(path + "/replies", "{\"text\": \"Huomenta\", \"sendAt\": \"2026-11-24T06:00:00Z\"}").body(201);
        assertThat(later.at("/from/address").asString()).isEqualTo(mailbox.address());

        ainos.patch(path, "{\"subject\": \"Toinen asia\"}").body(200);
        var listed = ainos.get(path + "/messages").body(200).get("items");
        assertThat(listed.get(1).get("subject").asString()).as("as it went").isEqualTo("Re: Kirja puuttuu");
        assertThat(listed.get(2).get("subject").asString()).as("as it will go").isEqualTo("Re: Toinen asia");
        assertThat(ainos.post(path + "/notes", "{\"text\": \"Muistiin\"}").body(201).get("from").isNull()).isTrue();
    }

    private Mailbox mailbox() {
        var nobodyThere = new Server("127.0.0.1", 1, Server.Security.NONE, "kauppa");
        var mailbox = mailboxes.add(MailboxSettings.of(brands.bySlug(shop).orElseThrow().id(), service.id(), "kauppa." + shop + "@kirjakulma.example",
            "Kirjakulma", nobodyThere, nobodyThere, new Credentials.Passwords("salasana", null)));
        mailboxes.pause(mailbox.id());
        return mailbox;
    }

    @Test
    void aReplyCanBeCopiedAndCloseTheTicket() {
        var number = ticket("Valmis");
        var sent = ainos.post("/api/v1/tickets/" + number + "/replies", """
            {"text": "Kiitos!", "to": "Toinen@posti.example", "cc": [{"name": "Kolmas", "address": "kolmas@posti.example"}],
             "bcc": ["neljas@posti.example"], "close": true}""").body(201);
        assertThat(sent.get("to").get(0).get("address").asString()).isEqualTo("toinen@posti.example");
        assertThat(sent.get("cc").get(0).get("name").asString()).isEqualTo("Kolmas");
        assertThat(sent.get("bcc").get(0).get("address").asString()).isEqualTo("neljas@posti.example");
        assertThat(tickets.log(viewer(aino), id(number))).extracting(TicketEvent::kind).contains(EventKind.CLOSED);
    }

    @Test
    void aReplyCanLeaveLater() {
        var path = "/api/v1/tickets/" + ticket("Huomenna") + "/replies";
        assertThat(ainos.post(path, "{\"text\": \"Huomenta\", \"sendAt\": \"2026-11-24T06:00:00Z\"}").body(201)
            .get("deliveryState").asString()).isEqualTo("later");
        for (var notThen : List.of("2026-11-22T06:00:00Z", "2027-12-24T06:00:00Z")) {
            assertThat(ainos.post(path, "{\"text\": \"Silloin\", \"sendAt\": \"" + notThen + "\"}").problem(422).get("field").asString()).isEqualTo("sendAt");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"to\": [] | to",
        "\"to\": [], \"cc\": \"maija@posti.example\" | to",
        "\"to\": \"maija\" | to",
        "\"to\": \"maija@posti.example\\r\\nBcc: x@evil.example\" | to",
        "\"to\": \"maija@posti.example\\n\" | to",
        "\"to\": \"maija\\u0007@posti.example\" | to",
        "\"to\": \"maija\\u2028@posti.example\" | to",
        "\"bcc\": [\"maija@posti.example\", null] | bcc",
        "\"to\": {\"name\": \"Maija\\r\\nBcc: x@evil.example\", \"address\": \"maija@posti.example\"} | to.name",
        "\"cc\": {\"name\": \"Maija\\u0085\", \"address\": \"maija@posti.example\"} | cc.name",
        "\"cc\": {\"name\": \"Maija\\u0000\", \"address\": \"maija@posti.example\"} | cc[0].name"})
    void saysWhichRecipientIsWrong(String recipients, String field) {
        assertThat(ainos.post(replies(), "{\"text\": \"Hei\", " + recipients + "}").problem(422).get("field").asString()).isEqualTo(field);
    }

    @Test
    void recipientsOfWhateverLengthAreRefused() {
        var address = "a@" + "b".repeat(330) + ".example";
        assertThat(ainos.post(replies(), "{\"text\": \"Hei\", \"to\": \"" + address + "\"}").problem(422).get("field").asString()).isEqualTo("to");
        var name = "{\"name\": \"" + "a".repeat(201) + "\", \"address\": \"maija@posti.example\"}";
        assertThat(ainos.post(replies(), "{\"text\": \"Hei\", \"to\": " + name + "}").problem(422).get("field").asString()).isEqualTo("to.name");
    }

    private String replies() {
        return "/api/v1/tickets/" + ticket("Vastaanottajat") + "/replies";
    }

    @Test
    void aFileGoesAlongAndComesBackTheSame() {
        var number = ticket("Kuitti");
        var bytes = new byte[3_000_000];
        new java.util.Random(7).nextBytes(bytes);
        var sent = ainos.post("/api/v1/tickets/" + number + "/replies", """
            {"text": "Liitteenä kuitti", "attachments": [{"name": "../kuitti ä.pdf", "type": "application/pdf", "base64": "%s"}]}"""
            .formatted(Base64.getEncoder().encodeToString(bytes))).body(201);
        var file = sent.get("attachments").get(0);
        assertThat(file.get("name").asString()).isEqualTo(".._kuitti ä.pdf");
        assertThat(file.get("size").asInt()).isEqualTo(bytes.length);
        var fetched = ainos.get(file.get("url").asString());
        assertThat(fetched.bytes()).isEqualTo(bytes);
        assertThat(fetched.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
        assertThat(fetched.http().headers().allValues("Content-Security-Policy")).hasSize(1).first().asString().contains("sandbox");
        assertThat(fetched.header("Cache-Control")).isEqualTo("no-store");
        outsiders.get(file.get("url").asString()).problem(404);
        ainos.get(file.get("url").asString().replaceAll("0$", "1")).problem(404);
        ainos.get(file.get("url").asString().replace("/tickets/" + number, "/tickets/" + ticket("Toinen"))).problem(404);
    }

    @Test
    void aFileTooLargeToKeepApartIsTakenOutOfItsMail() {
        var raw = """
            From: Maija <maija@posti.example>\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=m\r
            \r
            --m\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            Liitteenä.\r
            --m\r
            Content-Type: application/pdf; name=eka.pdf\r
            Content-Transfer-Encoding: base64\r
            \r
            ZWth\r
            --m\r
            Content-Type: application/pdf; name=suuri.pdf\r
            Content-Transfer-Encoding: base64\r
            \r
            c3V1cmkgdGllZG9zdG8=\r
            --m--\r
            """.getBytes(UTF_8);
        var entry = intake.record(List.of(Raw.keyed("email", "suuri-" + shop, raw, clock.instant()))).getFirst();
        var number = receive(entry, "maija@posti.example", new Enclosure("eka.pdf", "application/pdf", 3, null, null), new Enclosure("suuri.pdf", "application/pdf", 14, null, null));
        var files = lauris.get("/api/v1/tickets/" + number + "/messages").body(200).at("/items/0/attachments");
        var large = lauris.get(files.get(1).get("url").asString());
        assertThat(new String(large.bytes(), UTF_8)).isEqualTo("suuri tiedosto");
        assertThat(large.header("Content-Disposition")).startsWith("attachment");
        assertThat(new String(lauris.get(files.get(0).get("url").asString()).bytes(), UTF_8)).isEqualTo("eka");
        outsiders.get(files.get(1).get("url").asString()).problem(404);
    }

    @Test
    void filesAreLimitedTogether() {
        var file = "{\"name\": \"iso.bin\", \"base64\": \"%s\"}".formatted(Base64.getEncoder().encodeToString(new byte[5_300_000]));
        assertThat(ainos.post("/api/v1/tickets/" + ticket("Iso") + "/replies",
            "{\"text\": \"Kaksi\", \"attachments\": [%s, %s]}".formatted(file, file)).problem(422).get("field").asString()).isEqualTo("attachments");
    }

    @Test
    void aNoteStaysInTheHouse() {
        var number = ticket("Muistiin");
        var note = ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Varasto etsii\", \"mentions\": [\"%s\"]}".formatted(lauri.email())).body(201);
        assertThat(note.get("direction").asString()).isEqualTo("note");
        assertThat(note.get("audience").asString()).isEqualTo("internal");
        assertThat(ainos.get("/api/v1/tickets/" + number).body(200).get("waitingSince").isNull()).isFalse();
        assertThat(ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"\"}").problem(422).get("field").asString()).isEqualTo("text");
        assertThat(ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Hei\", \"mentions\": [\"x@y.example\"]}").problem(422)
            .get("field").asString()).isEqualTo("mentions");
    }

    @Test
    void aCollaboratorMayNoteAndNotReply() {
        var number = ticket("Yhdessä");
        var ville = person("Ville Virta", Role.COLLABORATOR);
        ownership.share(viewer(aino), id(number), ville.id());
        var villes = program(ville, Role.COLLABORATOR);
        villes.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Löytyi hyllystä\"}").body(201);
        villes.post("/api/v1/tickets/" + number + "/replies", "{\"text\": \"Löytyi\"}").problem(403);
        assertThat(villes.get("/api/v1/tickets/" + number + "/messages").body(200).get("items")).hasSize(2);
    }

    @Test
    void aCollaboratorMentionsOnlyThoseWhoSeeTheTicket() {
        var number = ticket("Yhdessä");
        var ville = person("Ville Virta", Role.COLLABORATOR);
        var outside = person("Olli Muualta", Role.COLLABORATOR);
        ownership.share(viewer(aino), id(number), ville.id());
        var villes = program(ville, Role.COLLABORATOR);
        var refused = villes.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Katso\", \"mentions\": [\"%s\"]}".formatted(outside.email())).problem(422);
        assertThat(refused.get("field").asString()).isEqualTo("mentions");
        assertThat(refused.toString()).contains("Olli Muualta");
        villes.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Katso\", \"mentions\": [\"%s\"]}".formatted(aino.email())).body(201);
        assertThat(villes.get("/api/v1/tickets/" + number + "/messages").body(200).get("items")).hasSize(2);
    }

    @Test
    void theMessagesOfOthersAreNotThere() {
        var path = "/api/v1/tickets/" + ticket("Vain omille");
        var message = ainos.get(path + "/messages").body(200).get("items").get(0).get("id").asLong();
        for (var stranger : List.of(outsiders, collaborators)) {
            stranger.get(path + "/messages").problem(404);
            stranger.get(path + "/messages/" + message).problem(404);
            stranger.post(path + "/replies", "{\"text\": \"Hei\"}").problem(404);
            stranger.post(path + "/notes", "{\"text\": \"Hei\"}").problem(404);
        }
        ainos.get("/api/v1/tickets/" + ticket("Toinen") + "/messages/" + message).problem(404);
    }

    @Test
    void pagesOfMessagesFollowWhileOthersAreWritten() {
        var path = "/api/v1/tickets/" + ticket("Pitkä");
        IntStream.range(0, 11).forEach(i -> ainos.post(path + "/notes", "{\"text\": \"Muistiinpano " + i + "\"}").body(201));
        var texts = new java.util.ArrayList<String>();
        JsonNode page = ainos.get(path + "/messages?limit=4").body(200);
        for (int more = 0; ; more++) {
            page.get("items").forEach(message -> texts.add(message.get("text").asString()));
            if (page.get("next").isNull()) break;
            if (more == 0) ainos.post(path + "/notes", "{\"text\": \"Muistiinpano 11\"}").body(201);
            page = ainos.get(path + "/messages?limit=4&after=" + page.get("next").asString()).body(200);
        }
        assertThat(texts.subList(1, texts.size())).containsExactlyElementsOf(IntStream.rangeClosed(0, 11).mapToObj(i -> "Muistiinpano " + i).toList());
    }

    @Test
    void theHtmlOfAMailIsShownHarmless() {
        var raw = """
            From: Maija <maija@posti.example>\r
            Content-Type: text/html; charset=utf-8\r
            \r
            <p>Hei <b>Aino</b></p><script>alert(1)</script><img src=x onerror=alert(2)>""".getBytes(UTF_8);
        var entry = intake.record(List.of(Raw.keyed("email", "html-" + shop, raw, clock.instant()))).getFirst();
        var number = receive(entry, "vastaus@posti.example");
        var message = lauris.get("/api/v1/tickets/" + number + "/messages").body(200).get("items").get(0);
        assertThat(message.get("html").asString()).contains("Hei").contains("<b").doesNotContain("script").doesNotContain("onerror");

        var reply = lauris.post("/api/v1/tickets/" + number + "/replies", "{\"text\": \"Hei\"}").body(201);
        assertThat(reply.get("to").get(0).get("address").asString()).isEqualTo("vastaus@posti.example");
    }

    private long receive(long entry, String from, Enclosure... files) {
        Brand brand = brands.bySlug(shop).orElseThrow();
        var received = tickets.receive(new Inbound(Channel.EMAIL, brand.id(), service.id(), Party.of(from), Parties.NONE, "Hei", "Hei Aino", 8, 8, "fi",
            clock.instant(), null, entry, Inbound.Proof.NONE, false, null, List.of(files)));
        // A row left new would be taken up by the timed job in the midst of another test.
        intake.settle(entry, null, Outcome.threaded(received.ticket().value(), received.message().value(), received.why()));
        return received.ticket().value();
    }
}
