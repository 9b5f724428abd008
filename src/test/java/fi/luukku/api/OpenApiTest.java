package fi.luukku.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest extends ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void itIsOpenToAll() {
        assertThat(document().get("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void everyEndpointStandsInItWithItsParameters() {
        var document = document();
        var seen = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (var path : info.getPatternValues()) {
                if (!path.startsWith("/api/")) continue;
                for (var method : info.getMethodsCondition().getMethods()) {
                    var operation = document.at("/paths/" + path.replace("/", "~1") + "/" + method.name().toLowerCase(Locale.ROOT));
                    assertThat(operation.isObject()).as(method + " " + path).isTrue();
                    assertThat(operation.get("description").asString()).as(method + " " + path).isNotBlank();
                    var named = new ArrayList<String>();
                    operation.get("parameters").forEach(parameter -> named.add(parameter.get("name").asString()));
                    Arrays.stream(handler.getMethod().getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class) || parameter.isAnnotationPresent(RequestParam.class))
                        .forEach(parameter -> assertThat(named).as(method + " " + path).contains(parameter.getName()));
                    seen.add(path);
                }
            }
        });
        assertThat(seen).contains("/api/v1/tickets", "/api/v1/tickets/{number}", "/api/v1/tickets/{number}/messages",
            "/api/v1/tickets/{number}/replies", "/api/v1/tickets/{number}/notes", "/api/v1/intake", "/api/v1/intake/{id}/raw");
        assertThat(document.get("paths")).hasSize(seen.size());
    }

    @Test
    void realAnswersAreAsItSays() {
        var number = ticket("Kuvattu");
        var path = "/api/v1/tickets/" + number;
        ainos.patch(path, "{\"owner\": {\"agent\": \"%s\"}}".formatted(aino.email())).body(200);
        holds("TicketPaged", ainos.get("/api/v1/tickets").body(200));
        holds("Ticket", ainos.get(path).body(200));
        holds("Message", ainos.post(path + "/replies", "{\"text\": \"Hei\", \"attachments\": [{\"name\": \"a.txt\", \"base64\": \"YQ==\"}]}").body(201));
        holds("MessagePaged", ainos.get(path + "/messages").body(200));
        holds("IntakePaged", lauris.get("/api/v1/intake").body(200));
        holds("Me", ainos.get("/api/v1/me").body(200));
        holds("Analysis", ainos.post(CoachControllerTest.PATH, CoachControllerTest.WHOLE).body(200));
        holds("Analysis", ainos.post(CoachControllerTest.PATH, "{\"draft\": \"Hei\", \"channel\": \"sms\"}").body(200));
        holds("Problem", ainos.get("/api/v1/tickets/1").problem(404));
        holds("Problem", ainos.get("/api/v1/tickets?limit=0").problem(422));
    }

    @Test
    void theSchemasCanFail() {
        var ticket = (ObjectNode) ainos.get("/api/v1/tickets/" + ticket("Rikottu")).body(200);
        assertThat(errors("Ticket", ticket.deepCopy().put("status", "lost"))).isNotEmpty();
        assertThat(errors("Ticket", ticket.deepCopy().put("number", "one"))).isNotEmpty();
        assertThat(errors("Ticket", ticket.deepCopy().put("createdAt", "yesterday"))).isNotEmpty();
        assertThat(errors("Ticket", (ObjectNode) ticket.deepCopy().without("owner"))).isNotEmpty();
        assertThat(errors("Ticket", ticket.deepCopy().put("more", 1))).isNotEmpty();
    }

    @Test
    void requestsThatAreTakenAreAsItSays() {
        holds("NewTicket", JSON.readTree(newTicket("Hei")));
        holds("TicketChange", JSON.readTree("{\"owner\": {\"team\": 1, \"agent\": null}, \"status\": \"closed\", \"reason\": \"other\", \"explanation\": \"Sovittu\"}"));
        holds("NewReply", JSON.readTree("{\"text\": \"Hei\", \"cc\": [{\"address\": \"a@b.example\"}]}"));
        holds("NewAnalysis", JSON.readTree(CoachControllerTest.WHOLE));
        holds("NewAnalysis", JSON.readTree("{\"draft\": \"Hei\"}"));
        assertThat(errors("NewAnalysis", JSON.readTree("{\"draft\": \"Hei\", \"channel\": \"fax\"}"))).isNotEmpty();
        assertThat(errors("NewReply", JSON.readTree("{\"words\": \"Hei\"}"))).isNotEmpty();
    }

    private JsonNode document() {
        return new Program(port, "").get("/api/v1/openapi.json").body(200);
    }

    private void holds(String schema, JsonNode value) {
        assertThat(errors(schema, value)).as(schema + ": " + value).isEmpty();
    }

    private List<?> errors(String schema, JsonNode value) {
        var whole = (ObjectNode) JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        whole.set("components", document().get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole.toString(), InputFormat.JSON)
            .validate(value.toString(), InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
