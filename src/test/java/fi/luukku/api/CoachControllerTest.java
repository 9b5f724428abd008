package fi.luukku.api;

import fi.luukku.coach.ReplyChannel;
import fi.luukku.outsider.Everything;
import fi.luukku.testing.SettableClock;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs ask of the coach and get: fixed, field by field. */
@ExtendWith(OutputCaptureExtension.class)
class CoachControllerTest extends ApiTest {

    static final String PATH = "/api/v1/coach/analyses";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All that can be told. */
    static final String WHOLE = """
        {
          "draft": "😀 Hei Maija!\\n\\nOlen pahoillani, että kirja puuttui paketistasi: liitteenä on kuitti. Tilauksesi KK-2026-99999 saldossa oli virhe. Lähetän kirjan sinulle perjantaina.\\n\\nTerveisin\\nAino",
          "channel": "email",
          "inReplyTo": {"text": "🙁 Hei, kirja puuttui paketista. Milloin lähetätte kirjan? Voisitteko lähettää myös kuitin?", "language": "fi"},
          "customerName": "Maija Lehtonen",
          "firstReply": false,
          "playbook": "complaint",
          "language": "fi",
          "subject": "Tilaus KK-2026-10482",
          "attachments": ["kuitti.pdf"],
          "glossary": [{"term": "saldo", "plain": "varastotilanne"}],
          "order": {
            "number": "KK-2026-10482", "total": 32.90, "currency": "EUR", "status": "shipped",
            "lines": [{"name": "Muumipappa ja meri", "quantity": 1, "price": 32.90}],
            "shipments": [{"carrier": "Posti", "trackingCode": "JJFI60000000000000001", "status": "in transit"}]
          },
          "now": "2026-11-23T10:00:00Z"
        }""";

    /** All that is answered to it. */
    private static final String ANSWER = """
        {
          "language": "fi",
          "score": {"sincerity": 1.0, "caring": 0.8, "responsibility": 0.1, "total": 0.08, "raise": ["wrong.order", "request.unconfirmed"]},
          "bingo": {"points": 0, "level": "personal"},
          "questions": [{"text": "Milloin lähetätte kirjan?", "start": 33, "end": 58, "answered": true}],
          "requests": [{"text": "Voisitteko lähettää myös kuitin?", "start": 59, "end": 91, "answered": false}],
          "findings": [
            {"rule": "wrong.order", "severity": "stop", "start": 96, "end": 109,
             "message": "Tilausnumero KK-2026-99999 ei kuulu tähän asiaan: tiedossa on KK-2026-10482. Tarkista, ettei mukana ole toisen asiakkaan tietoja.",
             "fixes": [{"text": "KK-2026-10482", "start": 96, "end": 109}]},
            {"rule": "jargon.house", "severity": "warn", "start": 110, "end": 118,
             "message": "”saldossa” on talon omaa kieltä. Asiakkaalle se on ”varastotilanne”.",
             "fixes": [{"text": "varastotilanteessa", "start": 110, "end": 118}]},
            {"rule": "request.unconfirmed", "severity": "hint", "start": 0, "end": 181,
             "message": "Kerro, toteutuuko tämä toive: ”Voisitteko lähettää myös kuitin?”", "fixes": []},
            {"rule": "promise.found", "severity": "info", "start": 130, "end": 164, "message": "Tämä on lupaus: sen määräaika on 27.11.2026 16.00.", "fixes": []}
          ],
          "promises": [{"text": "Lähetän kirjan sinulle perjantaina", "start": 130, "end": 164, "due": "2026-11-27T14:00:00Z"}],
          "sms": null
        }""";

    private ObjectNode read(String request) {
        return (ObjectNode) ainos.post(PATH, request).body(200);
    }

    private ObjectNode read(String draft, String more) {
        return read("{\"draft\": " + JSON.writeValueAsString(draft) + more + "}");
    }

    private static List<String> rules(JsonNode answer) {
        return StreamSupport.stream(answer.get("findings").spliterator(), false).map(finding -> finding.get("rule").asString()).toList();
    }

    @Test
    void allThatCanBeAskedAndAllThatIsAnswered() {
        assertThat(read(WHOLE)).isEqualTo(JSON.readTree(ANSWER));
    }

    /** Each place is in UTF-16 units: an emoji before it counts two. */
    @Test
    void placesAreInUtf16Units() {
        var asked = JSON.readTree(WHOLE);
        var draft = asked.get("draft").asString();
        var customer = asked.at("/inReplyTo/text").asString();
        var answer = read(WHOLE);
        assertThat(piece(draft, answer.at("/findings/0"))).isEqualTo("KK-2026-99999");
        assertThat(piece(draft, answer.at("/findings/1/fixes/0"))).isEqualTo("saldossa");
        for (var promise : answer.get("promises")) assertThat(piece(draft, promise)).isEqualTo(promise.get("text").asString());
        for (var each : List.of("questions", "requests")) for (var one : answer.get(each)) assertThat(piece(customer, one)).isEqualTo(one.get("text").asString());
    }

    private static String piece(String text, JsonNode place) {
        return text.substring(place.get("start").asInt(), place.get("end").asInt());
    }

    @Test
    void theTotalIsTheProductOfTheFactors() {
        var score = read("Hei Maija! Kuten jo kerroimme, lähetämme kirjan mahdollisimman pian. Älä epäröi ottaa yhteyttä. Terveisin Aino", ", \"customerName\": \"Maija\"").get("score");
        var factors = List.of("sincerity", "caring", "responsibility").stream().map(name -> score.get(name).asDouble()).toList();
        assertThat(factors).allMatch(factor -> factor > 0 && factor < 1);
        assertThat(score.get("total").asDouble()).isCloseTo(factors.stream().reduce(1.0, (a, b) -> a * b), org.assertj.core.data.Offset.offset(0.01));
        assertThat(score.get("raise")).hasSize(2);
    }

    @Test
    void aDraftAloneIsAFirstReplyByMailReadByTheClock() {
        var draft = "Lähetän kirjan huomenna.";
        assertThat(rules(read(draft, ""))).contains("greeting.missing", "closing.missing");
        assertThat(rules(read(draft, ", \"firstReply\": true, \"channel\": \"email\""))).contains("greeting.missing", "closing.missing");
        assertThat(rules(read(draft, ", \"firstReply\": false"))).doesNotContain("greeting.missing", "closing.missing");
        assertThat(rules(read(draft, ", \"channel\": \"chat\""))).doesNotContain("closing.missing");
        assertThat(read(draft, "").get("sms").isNull()).isTrue();
        assertThat(due(read(draft, ""))).isEqualTo("2026-11-24T14:00:00Z");
        clock.moveTo(SettableClock.START.plus(java.time.Duration.ofDays(1)));
        assertThat(due(read(draft, ""))).isEqualTo("2026-11-25T14:00:00Z");
        assertThat(due(read(draft, ", \"now\": \"2026-12-01T08:00:00Z\""))).isEqualTo("2026-12-02T14:00:00Z");
    }

    private static String due(JsonNode answer) {
        return answer.at("/promises/0/due").asString();
    }

    @ParameterizedTest
    @EnumSource(ReplyChannel.class)
    void everyChannelByItsName(ReplyChannel channel) {
        var answer = read("Hei! Kirjasi maksoi 12,50 €. Tilauksesi numero on KK-2026-10482.", ", \"channel\": \"" + channel.name().toLowerCase() + "\", \"order\": {\"number\": \"KK-2026-10482\"}");
        assertThat(answer.get("sms").isNull()).isEqualTo(channel != ReplyChannel.SMS);
        assertThat(rules(answer).contains("private.in-public")).isEqualTo(channel == ReplyChannel.X || channel == ReplyChannel.FACEBOOK);
    }

    @ParameterizedTest
    @CsvSource({"Hei Maija,1,gsm-7,9", "Hei 😀,1,ucs-2,6"})
    void aTextMessageIsMeasured(String draft, int segments, String encoding, int length) {
        assertThat(read(draft, ", \"channel\": \"sms\"").get("sms"))
            .isEqualTo(JSON.createObjectNode().put("segments", segments).put("encoding", encoding).put("length", length));
    }

    @Test
    void attachmentsGlossaryAndOrderAreHeeded() {
        var draft = "Hei Maija! Liitteenä on kuitti, ja saldo on korjattu. Tilauksesi KK-2026-99999 lähtee. Terveisin Aino";
        assertThat(rules(read(draft, ""))).contains("attachment.missing").doesNotContain("jargon.house", "wrong.order");
        assertThat(rules(read(draft, ", \"attachments\": [\"kuitti.pdf\"]"))).doesNotContain("attachment.missing");
        assertThat(rules(read(draft, ", \"glossary\": [{\"term\": \"saldo\"}]"))).contains("jargon.house");
        assertThat(rules(read(draft, ", \"order\": {\"number\": \"KK-2026-10482\"}"))).contains("wrong.order");
    }

    @Test
    void anotherLanguageIsNone() {
        var answer = read("Guten Tag, wir haben Ihre Bestellung gestern verschickt und danken Ihnen.", "");
        assertThat(answer.get("language").isNull()).isTrue();
        assertThat(read("Hej Maja! Tack för ditt meddelande.", "").get("language").asString()).isEqualTo("sv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | draft", "{'draft': null} | draft", "{'draft': 7} | draft", "{'text': 'Hei'} | text",
        "{'draft': 'Hei', 'channel': 'fax'} | channel", "{'draft': 'Hei', 'channel': 'EMAIL'} | channel",
        "{'draft': 'Hei', 'inReplyTo': {}} | inReplyTo.text", "{'draft': 'Hei', 'inReplyTo': {'body': 'a'}} | inReplyTo.body",
        "{'draft': 'Hei', 'firstReply': 'yes'} | firstReply", "{'draft': 'Hei', 'attachments': [null]} | attachments", "{'draft': 'Hei', 'attachments': 'a.pdf'} | attachments",
        "{'draft': 'Hei', 'glossary': [{'plain': 'a'}]} | glossary", "{'draft': 'Hei', 'glossary': [null]} | glossary",
        "{'draft': 'Hei', 'order': {'total': 'many'}} | order.total", "{'draft': 'Hei', 'order': {'lines': [{'price': 1}]}} | order.lines",
        "{'draft': 'Hei', 'order': {'shipments': [null]}} | order.shipments", "{'draft': 'Hei', 'now': 'today'} | now"
    })
    void whatCantBeTakenIsNamed(String request, String field) {
        assertThat(ainos.post(PATH, request.replace('\'', '"')).problem(422).get("field").asString()).isEqualTo(field);
    }

    @Test
    void listsAndNamesHaveAnEnd() {
        var many = "\"a\",".repeat(500) + "\"a\"";
        assertThat(ainos.post(PATH, "{\"draft\": \"Hei\", \"attachments\": [" + many + "]}").problem(422).get("field").asString()).isEqualTo("attachments");
        var terms = "{\"term\": \"a\"},".repeat(500) + "{\"term\": \"a\"}";
        assertThat(ainos.post(PATH, "{\"draft\": \"Hei\", \"glossary\": [" + terms + "]}").problem(422).get("field").asString()).isEqualTo("glossary");
        var name = "\"" + "a".repeat(1_001) + "\"";
        for (var field : List.of("customerName", "subject", "playbook")) {
            assertThat(ainos.post(PATH, "{\"draft\": \"Hei\", \"" + field + "\": " + name + "}").problem(422).get("field").asString()).isEqualTo(field);
        }
        assertThat(ainos.post(PATH, "{\"draft\": \"Hei\", \"order\": {\"lines\": [{\"name\": " + name + "}]}}").problem(422).get("field").asString()).isEqualTo("order.lines");
    }

    @Test
    void twoMegabytesAreReadAndNoMore() {
        read("{\"draft\": \"" + "a ".repeat(1_000_000) + "\"}");
        ainos.post(PATH, "{\"draft\": \"" + "a ".repeat(1_050_000) + "\"}").problem(413);
        ainos.post(PATH, "{\"draft\": \"Hei\", \"inReplyTo\": {\"text\": \"" + "a".repeat(2_200_000) + "\"}}").problem(413);
    }

    @Test
    void onlyForAToken() {
        new Program(port, "").post(PATH, WHOLE).problem(401);
        new Program(port, "luukku_wrong").post(PATH, WHOLE).problem(401);
        collaborators.post(PATH, WHOLE).body(200);
    }

    /** Whatever is told of a draft, an order or a customer is forgotten with the answer. */
    @Test
    void nothingIsKept(CapturedOutput log) {
        var mark = "salaisuus" + shop;
        var request = WHOLE.replace("Olen pahoillani", mark + " olen pahoillani").replace("Milloin", mark + " milloin").replace("Maija Lehtonen", mark).replace("\"saldo\"", "\"" + mark + "\"");
        read(request);
        var everything = new Everything(db);
        everything.settle();
        var before = everything.print();
        read(request);
        ainos.post(PATH, request.replace("\"channel\": \"email\"", "\"channel\": \"" + mark + "\"")).problem(422);
        everything.settle();
        assertThat(everything.print()).isEqualTo(before).hasSizeGreaterThan(50);
        for (var table : db.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list()) {
            assertThat(db.sql("select count(*) from \"" + table + "\" each where each::text like ?").param("%" + mark + "%").query(Long.class).single()).as(table).isZero();
        }
        assertThat(log.getAll()).doesNotContain(mark);
    }
}
