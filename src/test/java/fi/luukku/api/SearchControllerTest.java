package fi.luukku.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SearchControllerTest extends ApiTest {

    /** Of this test alone, and no word. */
    private final String mark = "m" + shop.replaceAll("\\D", "") + "z";

    private JsonNode found(Program who, String query) {
        return who.get("/api/v1/search?q=" + query).body(200);
    }

    private void until(String query, int hits) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found(ainos, query).get("items").size() == hits);
    }

    private long written(String text) {
        var number = ticket("Otsikko " + shop);
        ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"" + text + "\"}").body(201);
        return number;
    }

    @Test
    void tellsWhatWasFoundAndWhere() {
        var number = written("Täytti palautuslomakkeen 👋 " + mark);
        until("lomake%20" + mark, 1);
        var hit = found(ainos, "lomake%20" + mark).get("items").get(0);
        assertThat(hit.get("kind").asString()).isEqualTo("note");
        assertThat(hit.get("ticket").asLong()).isEqualTo(number);
        assertThat(ainos.get("/api/v1/tickets/" + number + "/messages/" + hit.get("message").asLong()).body(200).get("text").asString()).contains("palautuslomakkeen");
        var highlight = hit.get("highlights").get(0);
        var text = highlight.get("text").asString();
        var marked = new ArrayList<String>();
        highlight.get("spans").forEach(span -> marked.add(text.substring(span.get(0).asInt(), span.get(1).asInt())));
        assertThat(marked).containsExactly("lomakkeen", mark);
    }

    @Test
    void ticketsCustomersAndOrdersAreFoundToo() {
        var number = ainos.post("/api/v1/tickets", """
            {"brand": "%s", "team": "%s", "subject": "Aihe %s", "text": "Hei", "orderNumber": "KK-2026-%s", "customer": {"name": "Nimi %s", "email": "%s@posti.example"}}"""
            .formatted(shop, service.name(), mark, mark.substring(1), mark, mark)).body(201).get("number").asLong();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(kinds(found(ainos, "aihe%20" + mark))).containsExactly("ticket");
            assertThat(kinds(found(ainos, mark + "@posti.example"))).contains("customer");
            assertThat(kinds(found(ainos, "kk2026" + mark.replaceAll("\\D", "") + "%20"))).isEmpty();
            assertThat(kinds(found(ainos, "KK-2026-" + mark.substring(1)))).containsExactly("order");
        });
        found(ainos, mark + "@posti.example").get("items").forEach(hit -> {
            assertThat(hit.get("ticket").asLong()).isEqualTo(number);
            assertThat(hit.get("message").isNull() || hit.get("kind").asString().equals("message")).isTrue();
        });
    }

    @Test
    void pageAfterPage() {
        for (int i = 0; i < 7; i++) written("Sivu " + i + " " + mark);
        until("sivu%20" + mark, 7);
        var seen = new ArrayList<Long>();
        var next = "";
        do {
            var page = found(ainos, "sivu%20" + mark + "&limit=3" + (next.isEmpty() ? "" : "&after=" + next));
            page.get("items").forEach(hit -> seen.add(hit.get("message").asLong()));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(7);
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void nobodyFindsWhatIsOutOfReach() {
        var number = written("Salainen " + mark);
        until("salainen%20" + mark, 1);
        for (var who : List.of(outsiders, collaborators)) {
            assertThat(found(who, "salainen%20" + mark).get("items")).isEmpty();
            assertThat(found(who, "%23" + number).get("items")).isEmpty();
        }
        assertThat(found(lauris, "salainen%20" + mark).get("items")).hasSize(1);
        assertThat(new Program(port, "").get("/api/v1/search?q=" + mark).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20", "?q=a&limit=0", "?q=a&limit=201", "?q=a&after=eilen", "?q=a&after=w.1.2.3", "?q=a%00b"})
    void whatCantBeAskedIsToldPlainly(String query) {
        var answer = ainos.get("/api/v1/search" + query);
        assertThat(answer.status()).as(new String(answer.bytes())).isIn(400, 422);
        answer.problem(answer.status());
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(ainos.get("/api/v1/search?q=" + "a".repeat(1_001)).problem(422).get("detail").asString()).contains("1");
    }

    private static List<String> kinds(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).map(hit -> hit.get("kind").asString()).toList();
    }
}
