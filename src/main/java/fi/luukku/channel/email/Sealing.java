package fi.luukku.channel.email;

import fi.luukku.platform.Secrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Credentials as they lie in the database: sealed. */
@Component
class Sealing {

    private final Secrets secrets;
    private final JsonMapper json;

    Sealing(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    String seal(Credentials credentials) {
        return secrets.seal(json.writeValueAsString(fields(credentials)));
    }

    private static Map<String, @Nullable String> fields(Credentials credentials) {
        var fields = new HashMap<String, @Nullable String>();
        switch (credentials) {
            case Credentials.Passwords(var imap, var smtp) -> {
                fields.put("imap", imap);
                fields.put("smtp", smtp);
            }
            case Credentials.Oauth(var client, var token) -> {
                fields.put("id", client.id());
                fields.put("secret", client.secret());
                fields.put("token", token);
                fields.put("authorization", client.authorization() == null ? null : client.authorization().toString());
                fields.put("endpoint", client.endpoint().toString());
                fields.put("scope", client.scope());
            }
        }
        return fields;
    }

    Credentials open(String sealed) {
        var fields = json.readTree(secrets.open(sealed));
        if (fields.has("imap")) return new Credentials.Passwords(fields.get("imap").asString(), text(fields, "smtp"));
        var authorization = text(fields, "authorization");
        return new Credentials.Oauth(new OauthClient(fields.get("id").asString(), fields.get("secret").asString(),
            authorization == null ? null : URI.create(authorization), URI.create(fields.get("endpoint").asString()), text(fields, "scope")),
            fields.get("token").asString());
    }

    private static @Nullable String text(tools.jackson.databind.JsonNode fields, String name) {
        return fields.hasNonNull(name) ? fields.get(name).asString() : null;
    }
}
