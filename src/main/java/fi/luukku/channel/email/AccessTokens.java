package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What opens a mailbox just now: its password, or an access token fetched with its refresh token (RFC 6749, 6). */
@Component
class AccessTokens {

    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** The token endpoint would not give a token: its keeper must give us a new leave. */
    static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }

    private record Token(String value, Instant until, Credentials.Oauth with) {}

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final Map<String, Token> held = new ConcurrentHashMap<>();
    private final MailboxTable mailboxes;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    AccessTokens(MailboxTable mailboxes, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.mailboxes = mailboxes;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    String imap(MailboxSettings settings, @Nullable Id<Mailbox> id) throws IOException {
        return switch (settings.credentials()) {
            case Credentials.Passwords(var imap, var smtp) -> imap;
            case Credentials.Oauth oauth -> token(settings.address(), oauth, id);
        };
    }

    @Nullable String smtp(MailboxSettings settings, @Nullable Id<Mailbox> id) throws IOException {
        return switch (settings.credentials()) {
            case Credentials.Passwords(var imap, var smtp) -> smtp;
            case Credentials.Oauth oauth -> token(settings.address(), oauth, id);
        };
    }

    /** A server did not take the token: the next one is fetched anew. */
    void forget(MailboxSettings settings) {
        held.remove(settings.address());
    }

    private synchronized String token(String address, Credentials.Oauth oauth, @Nullable Id<Mailbox> id) throws IOException {
        var known = held(address, oauth);
        if (known != null) return known;
        return id == null ? fetched(address, oauth, null) : renewed(address, oauth, id);
    }

    private @Nullable String held(String address, Credentials.Oauth oauth) {
        var known = held.get(address);
        return known != null && known.with.equals(oauth) && known.until.isAfter(clock.instant()) ? known.value : null;
    }

    // Where a refresh token dies with its use, two nodes that used the same one would both be shut out.
    private String renewed(String address, Credentials.Oauth oauth, Id<Mailbox> id) throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var current = mailboxes.lockCredentials(id) instanceof Credentials.Oauth now ? now : oauth;
                var known = held(address, current);
                return known != null ? known : unchecked(() -> fetched(address, current, id));
            }));
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    private interface Fetching {
        String fetch() throws IOException;
    }

    private static String unchecked(Fetching fetching) {
        try {
            return fetching.fetch();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private String fetched(String address, Credentials.Oauth oauth, @Nullable Id<Mailbox> id) throws IOException {
        var answer = ask(oauth);
        var with = kept(oauth, answer, id);
        var until = clock.instant().plusSeconds(answer.path("expires_in").asLong(3600)).minus(MARGIN);
        held.put(address, new Token(answer.get("access_token").asString(), until, with));
        return answer.get("access_token").asString();
    }

    // Some providers change the refresh token with every use; the old one is dead then.
    private Credentials.Oauth kept(Credentials.Oauth oauth, JsonNode answer, @Nullable Id<Mailbox> id) {
        var next = answer.path("refresh_token").asString("");
        if (next.isEmpty() || next.equals(oauth.refreshToken())) return oauth;
        var kept = new Credentials.Oauth(oauth.clientId(), oauth.clientSecret(), next, oauth.tokenEndpoint(), oauth.scope());
        if (id != null) mailboxes.credentials(id, kept);
        return kept;
    }

    private JsonNode ask(Credentials.Oauth oauth) throws IOException {
        var request = HttpRequest.newBuilder(oauth.tokenEndpoint()).timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form(oauth))).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var answer = json.readTree(response.body());
            if (response.statusCode() == 200 && answer.hasNonNull("access_token")) return answer;
            throw new Refused(answer.path("error").asString("") + " " + answer.path("error_description").asString(""));
        } catch (JacksonException notJson) {
            throw new Refused("The token endpoint did not answer in JSON");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopping);
        }
    }

    private static String form(Credentials.Oauth oauth) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", oauth.clientId());
        if (!oauth.clientSecret().isEmpty()) fields.put("client_secret", oauth.clientSecret());
        fields.put("refresh_token", oauth.refreshToken());
        if (oauth.scope() != null) fields.put("scope", oauth.scope());
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    }
}
