package fi.luukku.api;

import fi.luukku.coach.HouseBook;
import fi.luukku.coach.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What must not leave as it is leaves by the API too only for a reason. */
class StoppedRepliesTest extends ApiTest {

    @Autowired HouseBook house;

    @Test
    void whatIsSecretLeavesOnlyForAReason() {
        var path = "/api/v1/tickets/" + ticket("Tunnus");
        var secret = "{\"text\": \"Hei Maija! Tunnuksesi on 131052-308T.\"";
        var refused = ainos.post(path + "/replies", secret + "}").body(422);
        assertThat(refused.get("field").asString()).isEqualTo("despite");
        assertThat(refused.get("detail").asString()).contains("secret.hetu");
        assertThat(ainos.get(path + "/messages").body(200).get("items").size()).isEqualTo(1);
        ainos.post(path + "/replies", secret + ", \"despite\": \"Asiakas pyysi\"}").body(201);
        assertThat(db.sql("select data->>'rules' || ': ' || (data->>'reason') from ticket_event where kind = 'sent-despite' and ticket_id = ?")
            .param(Long.parseLong(path.substring(path.lastIndexOf('/') + 1))).query(String.class).single()).isEqualTo("secret.hetu: Asiakas pyysi");
    }

    @Test
    void soDoesWhateverMustNotLeaveAsItIs() {
        var number = ticket("Takki");
        var path = "/api/v1/tickets/" + number;
        refused(path, "Hei Maija, hyvitämme rahdin. Asiakas on tosi hankala, joten ei aleta väitellä.", "", "leak.internal");
        var vague = "Hei Maija! Palaamme asiaan mahdollisimman pian.";
        ainos.post(path + "/replies", "{\"text\": \"" + vague + "\"}").body(201);
        house.decide(brands.bySlug(shop).orElseThrow().id(), "deadline.vague", HouseRules.Setting.STOP);
        refused(path, vague, "", "deadline.vague");
        ainos.post(path + "/replies", "{\"text\": \"" + vague + "\", \"despite\": \"Tukkuri ei tiedä\"}").body(201);
        assertThat(despite(number)).containsExactly("deadline.vague: Tukkuri ei tiedä");
    }

    @Test
    void secretsAreLookedForInTheSubjectAndInNamesOfFiles() {
        var number = ticket("Tilaus");
        var path = "/api/v1/tickets/" + number;
        var file = ", \"attachments\": [{\"name\": \"ote_131052-308T.pdf\", \"type\": \"application/pdf\", \"base64\": \"eA==\"}]";
        refused(path, "Hei Maija! Kirja lähti tänään.", file, "secret.hetu");
        ainos.patch(path, "{\"subject\": \"Kortti 4111 1111 1111 1111\"}").body(200);
        refused(path, "Hei Maija! Kirja lähti tänään.", "", "secret.card");
        ainos.post(path + "/replies", "{\"text\": \"Hei Maija! Kirja lähti tänään.\"" + file + ", \"despite\": \"Testaamme\"}").body(201);
        assertThat(despite(number)).singleElement().asString().contains("secret.hetu", "secret.card", ": Testaamme");
    }

    private void refused(String path, String text, String more, String rule) {
        var before = ainos.get(path + "/messages").body(200).get("items").size();
        var refused = ainos.post(path + "/replies", "{\"text\": \"" + text + "\"" + more + "}").problem(422);
        assertThat(refused.get("field").asString()).isEqualTo("despite");
        assertThat(refused.get("detail").asString()).contains(rule);
        assertThat(ainos.get(path + "/messages").body(200).get("items").size()).isEqualTo(before);
    }

    private List<String> despite(long ticket) {
        return db.sql("select data->>'rules' || ': ' || (data->>'reason') from ticket_event where kind = 'sent-despite' and ticket_id = ?").param(ticket).query(String.class).list();
    }
}
