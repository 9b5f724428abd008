package fi.luukku.api;

import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.testing.Visitor;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A machine without the Finnish dictionary: everything runs, with what needs no inflection, and the settings say so. */
@TestPropertySource(properties = "luukku.dictionary=/nowhere/mor.vfst")
class WithoutDictionaryTest extends ApiTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Passwords passwords;

    @Test
    void theCoachKeepsItsUniversalRules() {
        var answer = ainos.post(CoachControllerTest.PATH, """
            {"draft": "Hei Maija! Henkilötunnuksesi on 010190-900P. Lähetämme kirjan mahdollisimman pian.", "firstReply": false,
             "inReplyTo": {"text": "Hei, missä kirjani on?"}}""").body(200);
        assertThat(answer.get("language").asString()).isEqualTo("fi");
        assertThat(answer.get("findings")).extracting(finding -> finding.get("rule").asString()).contains("secret.hetu").doesNotContain("spelling");
        assertThat(answer.get("questions")).extracting(question -> question.get("text").asString()).containsExactly("missä kirjani on?");
    }

    @Test
    void whatIsWrittenIsFound() {
        var mark = "m" + shop.replaceAll("\\D", "") + "z";
        var number = ticket("Palautuslomakkeet " + mark);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !hits("palautuslomakkeet%20" + mark).isEmpty());
        assertThat(hits("palautuslomakkeet%20" + mark)).allMatch(hit -> hit.get("ticket").asLong() == number);
        // What only the dictionary knows: that a part of the word is a word.
        assertThat(hits("lomake%20" + mark)).isEmpty();
    }

    private JsonNode hits(String query) {
        return ainos.get("/api/v1/search?q=" + query).body(200).get("items");
    }

    @Test
    void theSettingsSaySo() {
        var sari = person("Sari Mäkelä", Role.ADMIN);
        passwords.set(sari.id(), PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(sari.email(), PASSWORD);
        assertThat(visitor.get("/admin/coach").body()).contains("Suomen sanakirjaa ei löydy");
        assertThat(visitor.get("/admin/search").body()).contains("Suomen sanakirjaa ei ole");
    }
}
