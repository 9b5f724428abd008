package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.ticket.Ownership;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TicketControllerTest extends ApiTest {

    @Autowired Ownership ownership;

    @Test
    void opensATicketForACustomer() {
        var answer = ainos.post("/api/v1/tickets", """
            {"brand": "%s", "team": %d, "subject": " Puuttuva kirja\\n", "text": "Missä kirjani on?", "language": "fi-FI", "orderNumber": "12345",
             "tags": ["Toimitus", "toimitus"], "customer": {"name": "Maija Lehtonen", "email": "Maija@Posti.example"}}""".formatted(shop, service.id().value()));
        var made = answer.body(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/tickets/" + made.get("number").asLong());
        assertThat(made.get("subject").asString()).isEqualTo("Puuttuva kirja");
        assertThat(made.get("status").asString()).isEqualTo("open");
        assertThat(made.get("channel").asString()).isEqualTo("api");
        assertThat(made.get("language").asString()).isEqualTo("fi");
        assertThat(made.get("orderNumber").asString()).isEqualTo("12345");
        assertThat(made.get("owner").get("team").asString()).isEqualTo(service.name());
        assertThat(made.get("owner").get("agent").isNull()).isTrue();
        assertThat(made.get("customer").get("email").asString()).isEqualTo("maija@posti.example");
        assertThat(made.get("tags")).hasSize(1);
        assertThat(made.get("createdAt").asString()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(made.get("waitingSince").asString()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(ainos.get(answer.header("Location")).body(200)).isEqualTo(made);
    }

    @Test
    void theTeamMayBeLeftToLuukku() {
        var made = ainos.post("/api/v1/tickets", """
            {"brand": "%s", "subject": "Hei", "text": "Hei", "customer": {"email": "a@b.example"}}""".formatted(shop)).body(201);
        assertThat(made.get("owner").get("team").asString()).isEqualTo(service.name());
        assertThat(made.get("customer").get("name").isNull()).isTrue();
    }

    @Test
    void aCollaboratorCanNotBeGivenATicket() {
        var number = ticket("Kenelle");
        var ville = person("Ville Virta", Role.COLLABORATOR);
        ownership.share(viewer(aino), id(number), ville.id());
        var refused = ainos.patch("/api/v1/tickets/" + number, "{\"owner\": {\"agent\": \"%s\"}}".formatted(ville.email())).problem(422);
        assertThat(refused.get("field").asString()).isEqualTo("assignee");
        assertThat(refused.get("detail").asString()).contains("Ville Virta");
        assertThat(ainos.get("/api/v1/tickets/" + number).body(200).get("owner").get("agent").isNull()).isTrue();
    }

    @Test
    void listsByStatusTeamAndWords() {
        var open = ticket("Vihreä muste " + shop);
        var closed = ticket("Punainen muste " + shop);
        ainos.patch("/api/v1/tickets/" + closed, "{\"status\": \"closed\", \"reason\": \"no-answer-needed\"}").body(200);
        found("muste%20" + shop, closed, open);
        assertThat(numbers(list("status=closed&team=" + service.id()))).containsExactly(closed);
        assertThat(numbers(list("status=open,snoozed&team=" + service.id()))).containsExactly(open);
        assertThat(numbers(list("team=" + service.name().replace(" ", "%20")))).containsExactly(closed, open);
        assertThat(numbers(list("team=" + billing.id()))).isEmpty();
        found(String.valueOf(open), open);
        found("maija." + shop + "@posti.example&limit=1", closed);
        found("musteen%20" + shop + "&status=open", open);
    }

    /** The search reads right after what was written. */
    private void found(String query, Long... numbers) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(numbers(list("q=" + query))).containsExactly(numbers));
    }

    @Test
    void pagingMissesAndRepeatsNothingWhileTicketsChange() {
        var made = java.util.stream.IntStream.range(0, 23).mapToObj(i -> ticket("Sivu " + i)).toList();
        var seen = new java.util.ArrayList<Long>();
        String next = "";
        do {
            var page = list("team=" + service.id() + "&limit=5" + (next.isEmpty() ? "" : "&after=" + next));
            seen.addAll(numbers(page));
            next = page.get("next").isNull() ? null : page.get("next").asString();
            // Life goes on: an old one is touched, a new one comes, one that was seen changes.
            ainos.post("/api/v1/tickets/" + made.get(3) + "/notes", "{\"text\": \"Kesken lukemisen\"}").body(201);
            ainos.patch("/api/v1/tickets/" + seen.getLast(), "{\"subject\": \"Muuttui\"}").body(200);
            ticket("Uusi");
        } while (next != null);
        assertThat(seen).containsExactlyElementsOf(made.reversed());
    }

    @Test
    void changesOwnerTagsPriorityAndSubjectAtOnce() {
        var number = ticket("Muutettava");
        var changed = ainos.patch("/api/v1/tickets/" + number, """
            {"owner": {"team": "%s", "agent": "%s"}, "tags": ["lasku"], "priority": "high", "subject": "Uusi aihe"}"""
            .formatted(billing.name(), aino.email())).body(200);
        assertThat(changed.get("owner").get("team").asString()).isEqualTo(billing.name());
        assertThat(changed.get("owner").get("agent").asString()).isEqualTo(aino.email());
        assertThat(changed.get("priority").asString()).isEqualTo("high");
        assertThat(changed.get("subject").asString()).isEqualTo("Uusi aihe");
        assertThat(changed.get("tags").get(0).asString()).isEqualTo("lasku");

        var freed = ainos.patch("/api/v1/tickets/" + number, "{\"owner\": {\"agent\": null}, \"tags\": []}").body(200);
        assertThat(freed.get("owner").get("agent").isNull()).isTrue();
        assertThat(freed.get("owner").get("team").asString()).isEqualTo(billing.name());
        assertThat(freed.get("tags")).isEmpty();
    }

    @Test
    void whatCanNotBeDoneWhollyIsNotDoneInPart() {
        var number = ticket("Ennallaan");
        ainos.patch("/api/v1/tickets/" + number, "{\"subject\": \"Toinen\", \"owner\": {\"team\": \"Ei ole\"}}").problem(422);
        ainos.patch("/api/v1/tickets/" + number, "{\"subject\": \"Toinen\", \"status\": \"closed\", \"reason\": \"answered\"}").problem(409);
        assertThat(ainos.get("/api/v1/tickets/" + number).body(200).get("subject").asString()).isEqualTo("Ennallaan");
    }

    @Test
    void snoozesWakesClosesAndReopens() {
        var path = "/api/v1/tickets/" + ticket("Tilat");
        var asleep = ainos.patch(path, "{\"status\": \"snoozed\", \"until\": \"2026-11-25T07:00:00Z\"}").body(200);
        assertThat(asleep.get("status").asString()).isEqualTo("snoozed");
        assertThat(asleep.get("snoozedUntil").asString()).isEqualTo("2026-11-25T07:00:00Z");
        assertThat(ainos.patch(path, "{\"status\": \"open\"}").body(200).get("status").asString()).isEqualTo("open");
        ainos.patch(path, "{\"status\": \"closed\"}").problem(422);
        ainos.patch(path, "{\"status\": \"closed\", \"reason\": \"other\"}").problem(422);
        assertThat(ainos.patch(path, "{\"status\": \"closed\", \"reason\": \"other\", \"explanation\": \"Sovittu tiskillä\"}").body(200)
            .get("status").asString()).isEqualTo("closed");
        assertThat(ainos.patch(path, "{\"status\": \"open\"}").body(200).get("status").asString()).isEqualTo("open");
        assertThat(ainos.patch(path, "{\"status\": \"spam\"}").body(200).get("status").asString()).isEqualTo("spam");
    }

    @Test
    void theTicketsOfOthersAreNotThere() {
        var number = ticket("Vain omille");
        assertThat(lauris.get("/api/v1/tickets/" + number).status()).isEqualTo(200);
        for (var stranger : new Program[] {outsiders, collaborators}) {
            stranger.get("/api/v1/tickets/" + number).problem(404);
            stranger.patch("/api/v1/tickets/" + number, "{\"subject\": \"Minun\"}").problem(404);
            assertThat(numbers(stranger.get("/api/v1/tickets?team=" + service.id()).body(200))).isEmpty();
            assertThat(numbers(stranger.get("/api/v1/tickets?q=" + number).body(200))).isEmpty();
        }
        new Program(port, "").get("/api/v1/tickets/" + number).problem(401);
    }

    @Test
    void aCollaboratorReadsWhatIsSharedAndChangesNothing() {
        var number = ticket("Jaettu");
        var ville = person("Ville Virta", fi.luukku.access.Role.COLLABORATOR);
        ownership.share(viewer(aino), id(number), ville.id());
        var villes = program(ville, fi.luukku.access.Role.COLLABORATOR);
        assertThat(villes.get("/api/v1/tickets/" + number).body(200).get("subject").asString()).isEqualTo("Jaettu");
        villes.patch("/api/v1/tickets/" + number, "{\"priority\": \"high\"}").problem(403);
        villes.post("/api/v1/tickets", newTicket("Ei saa")).problem(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"subject\": \"A\", \"text\": \"B\"} | customer",
        "{\"text\": \"B\", \"customer\": {\"email\": \"a@b.example\"}} | subject",
        "{\"subject\": \"A\", \"text\": \" \", \"customer\": {\"email\": \"a@b.example\"}} | text",
        "{\"subject\": \"A\", \"text\": \"B\", \"customer\": {\"email\": \"a b\"}} | customer.email",
        "{\"subject\": \"A\", \"text\": \"B\", \"customer\": {\"email\": \"a@b.example\\r\\nBcc: x@y.example\"}} | customer.email",
        "{\"subject\": 7, \"text\": \"B\", \"customer\": {\"email\": \"a@b.example\"}} | subject",
        "{\"subject\": \"A\", \"text\": \"B\\u0000\", \"customer\": {\"email\": \"a@b.example\"}} | text",
        "{\"subject\": \"A\", \"text\": \"B\", \"customer\": {\"email\": \"a@b.example\", \"phone\": 1}} | customer.phone",
        "{\"subject\": \"A\", \"text\": \"B\", \"customer\": {\"email\": \"a@b.example\"}, \"channel\": \"note\"} | channel",
        "{\"subject\": \"A\", \"text\": \"B\", \"customer\": {\"email\": \"a@b.example\"}, \"language\": \"suomi\"} | language",
        "{\"subject\": \"A\", \"text\": \"B\", \"customer\": {\"email\": \"a@b.example\"}, \"tags\": [null]} | tags"})
    void saysWhichFieldIsWrong(String json, String field) {
        var body = json.startsWith("{\"subject\"") || json.startsWith("{\"text\"") ? "{\"brand\": \"" + shop + "\", " + json.substring(1) : json;
        assertThat(ainos.post("/api/v1/tickets", body).problem(422).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"status=lost,status", "team=nobody,team", "limit=0,limit", "limit=201,limit", "limit=many,limit", "after=xyz,after"})
    void wrongParametersAreNamed(String query, String field) {
        assertThat(ainos.get("/api/v1/tickets?" + query).problem(422).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aNulInAParameterIsNoText() {
        for (var query : java.util.List.of("q=a%00b", "team=%00", "status=open%00", "after=%00")) {
            assertThat(ainos.get("/api/v1/tickets?" + query, "Accept-Language", "en").problem(400).get("detail").asString()).as(query).contains("U+0000");
        }
    }

    private JsonNode list(String query) {
        return ainos.get("/api/v1/tickets?" + query).body(200);
    }

    private static java.util.List<Long> numbers(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).map(ticket -> ticket.get("number").asLong()).toList();
    }
}
