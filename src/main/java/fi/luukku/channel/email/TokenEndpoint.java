package fi.luukku.channel.email;

import fi.luukku.platform.Outbound;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with a provider's token endpoint (RFC 6749, 4.1.3 and 6). */
@Component
class TokenEndpoint {

    private static final long USUAL_SECONDS = 3600;

    /** @param refresh null when the one we have goes on working, or none was given */
    record Given(String access, Duration lasts, @Nullable String refresh) {}

    /** The provider gave no token. */
    static final class Refused extends IOException {

        private final String code;

        /** @param code of RFC 6749, 5.2; empty when it said none */
        Refused(String code, String why) {
            super((code + " " + why).strip());
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final Outbound outbound;
    private final JsonMapper json;

    TokenEndpoint(Outbound outbound, JsonMapper json) {
        this.outbound = outbound;
        this.json = json;
    }

    /** Changes the code of a consent for tokens. @param verifier what the challenge was made from (RFC 7636, 4.5) */
    Given exchange(OauthClient client, String code, String verifier, URI redirect) throws IOException {
        return ask(client, Map.of("grant_type", "authorization_code", "code", code, "code_verifier", verifier, "redirect_uri", redirect.toString()));
    }

    Given refresh(Credentials.Oauth oauth) throws IOException {
        var fields = new LinkedHashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", oauth.refreshToken()));
        if (oauth.client().scope() != null) fields.put("scope", oauth.client().scope());
        return ask(oauth.client(), fields);
    }

    private Given ask(OauthClient client, Map<String, String> what) throws IOException {
        var fields = new LinkedHashMap<>(what);
        fields.put("client_id", client.id());
        if (!client.secret().isEmpty()) fields.put("client_secret", client.secret());
        var answer = outbound.post(client.endpoint(), fields);
        var said = read(answer.body());
        if (answer.status() == 200 && said.hasNonNull("access_token")) return given(said);
        throw new Refused(text(said, "error"), text(said, "error_description"));
    }

    private static Given given(JsonNode said) {
        var refresh = text(said, "refresh_token");
        return new Given(text(said, "access_token"), Duration.ofSeconds(said.path("expires_in").asLong(USUAL_SECONDS)), refresh.isEmpty() ? null : refresh);
    }

    private JsonNode read(String body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            throw new Refused("", "The token endpoint did not answer in JSON");
        }
    }

    private static String text(JsonNode said, String name) {
        return said.path(name).asString("");
    }
}
