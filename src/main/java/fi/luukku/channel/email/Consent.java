package fi.luukku.channel.email;

import fi.luukku.platform.Outbound;
import fi.luukku.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A mailbox's keeper lets Luukku open it, on the provider's own page: the authorization code flow with PKCE (RFC 6749, 4.1; RFC 7636). */
@Service
public class Consent {

    /** What came of it. */
    public sealed interface Outcome {

        record Given(Credentials.Oauth credentials) implements Outcome {}

        /** @param key of the texts @param detail the provider's own words, may be empty (argument 0) */
        record Refused(String key, String detail) implements Outcome {}
    }

    private final TokenEndpoint endpoint;
    private final AccessTokens tokens;
    private final Outbound outbound;

    Consent(TokenEndpoint endpoint, AccessTokens tokens, Outbound outbound) {
        this.endpoint = endpoint;
        this.tokens = tokens;
        this.outbound = outbound;
    }

    /** Whether secrets may be sent to an address that somebody typed. */
    public boolean mayAsk(URI address) {
        return outbound.mayUse(address);
    }

    /** The provider's page. @param account the mailbox's user, whom the page suggests */
    public URI page(OauthClient client, URI redirect, String state, String verifier, String account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", client.id());
        fields.put("redirect_uri", redirect.toString());
        if (client.scope() != null) fields.put("scope", client.scope());
        fields.put("state", state);
        fields.put("code_challenge", challenge(verifier));
        fields.put("code_challenge_method", "S256");
        fields.put("login_hint", account);
        var base = String.valueOf(client.authorization());
        return URI.create(base + (base.contains("?") ? "&" : "?") + encoded(fields));
    }

    /** Changes the code that the provider sent for what opens the mailbox from now on. */
    public Outcome given(OauthClient client, URI redirect, String code, String verifier) {
        try {
            var given = endpoint.exchange(client, code, verifier, redirect);
            if (given.refresh() == null) return new Outcome.Refused("admin.oauth.no-refresh", "");
            var credentials = new Credentials.Oauth(client, given.refresh());
            tokens.hold(credentials, given);
            return new Outcome.Given(credentials);
        } catch (TokenEndpoint.Refused refused) {
            return new Outcome.Refused(key(refused.code()), String.valueOf(refused.getMessage()));
        } catch (IOException away) {
            return new Outcome.Refused("admin.oauth.unreachable", client.endpoint().getHost());
        }
    }

    /** What the provider's own answer means. @param error of RFC 6749, 4.1.2.1 and 5.2 */
    public Outcome.Refused refused(String error, String description) {
        return new Outcome.Refused(key(error), (error + " " + description).strip());
    }

    private static String key(String error) {
        return switch (error) {
            case "access_denied", "consent_required" -> "admin.oauth.denied";
            case "invalid_grant" -> "admin.oauth.expired";
            case "invalid_client", "unauthorized_client" -> "admin.oauth.client-wrong";
            case "redirect_uri_mismatch" -> "admin.oauth.redirect-wrong";
            case "invalid_scope" -> "admin.oauth.scope-wrong";
            default -> "admin.oauth.failed";
        };
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("&"));
    }
}
