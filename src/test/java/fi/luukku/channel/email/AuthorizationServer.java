package fi.luukku.channel.email;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A provider that lets mailboxes be opened by OAuth 2, and takes nothing lightly: redirect addresses are compared
 * letter by letter, PKCE is asked for, a code works once, and so does a refresh token. Whoever uses one a second time
 * loses everything that was ever given (RFC 9700, 4.14.2).
 */
public final class AuthorizationServer implements AutoCloseable {

    private static final String CLIENT = "kirjakulman-luukku";
    private static final String SECRET = "hys & hiljaa";
    private static final String SCOPE = "posti offline_access";

    private record Code(String challenge, String redirect) {}

    /** What the keeper of the account does when asked, and what is given for it. */
    public volatile String answersWith = "";
    public volatile boolean givesRefreshTokens = true;
    public volatile long lasts = 3600;
    /** What the token endpoint says instead of what it would. */
    public volatile String insists = "";
    public final List<String> hints = new CopyOnWriteArrayList<>();
    public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    public volatile int refreshes;
    public volatile int reuses;

    private final HttpServer http;
    private final String account;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, String> access = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refresh = new ConcurrentHashMap<>();
    private volatile String registered = "";
    private volatile int port;

    /** @param account whose mailbox a consent opens */
    public AuthorizationServer(String account) {
        this.account = account;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", this::token);
        http.start();
    }

    /** @param port where the program really is: in tests it learns that only after its settings were read */
    public void register(URI redirect, int port) {
        registered = redirect.toString();
        this.port = port;
    }

    public URI page() {
        return URI.create(base() + "/authorize?audience=posti");
    }

    public URI endpoint() {
        return URI.create(base() + "/token");
    }

    private String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public OauthClient client() {
        return new OauthClient(CLIENT, SECRET, page(), endpoint(), SCOPE);
    }

    /** The fields of a mailbox's form. */
    public Map<String, String> fields() {
        return Map.of("kind", "oauth", "oauthProvider", "other", "oauthClient", CLIENT, "oauthSecret", SECRET, "oauthPage", page().toString(),
            "oauthEndpoint", endpoint().toString(), "oauthScope", SCOPE);
    }

    /** As after a consent. */
    public synchronized Credentials.Oauth consent() {
        return new Credentials.Oauth(client(), newRefresh());
    }

    public boolean opens(String accessToken, String mailbox) {
        return mailbox.equals(access.get(accessToken));
    }

    /** Ends what was given out before its time, as a changed password does. */
    public void endAccess() {
        access.clear();
    }

    public void revoke() {
        access.clear();
        refresh.clear();
    }

    public boolean isAlive(String refreshToken) {
        return Boolean.TRUE.equals(refresh.get(refreshToken));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asks = fields(exchange.getRequestURI().getRawQuery());
        var redirect = asks.getOrDefault("redirect_uri", "");
        // Whoever asked can't be told by a redirect that the redirect itself is wrong.
        if (!redirect.equals(registered)) {
            answer(exchange, 400, "text/plain", "redirect_uri_mismatch");
            return;
        }
        hints.add(asks.getOrDefault("login_hint", ""));
        exchange.getResponseHeaders().set("Location", redirect.replace(":0/", ":" + port + "/") + "?" + said(asks, redirect)
            + "&state=" + URLEncoder.encode(asks.getOrDefault("state", ""), UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private synchronized String said(Map<String, String> asks, String redirect) {
        if (!answersWith.isEmpty()) return answersWith;
        var right = Map.of("response_type", "code", "client_id", CLIENT, "code_challenge_method", "S256", "scope", SCOPE, "audience", "posti");
        if (!right.entrySet().stream().allMatch(field -> field.getValue().equals(asks.get(field.getKey())))) return "error=invalid_request";
        var code = "koodi/" + UUID.randomUUID();
        codes.put(code, new Code(asks.getOrDefault("code_challenge", ""), redirect));
        return "code=" + URLEncoder.encode(code, UTF_8);
    }

    private void token(HttpExchange exchange) throws IOException {
        var asks = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        asked.add(asks);
        var said = insists.isEmpty() ? given(asks) : insists;
        answer(exchange, said.contains("access_token") ? 200 : 400, "application/json", said);
    }

    private synchronized String given(Map<String, String> asks) {
        if (!CLIENT.equals(asks.get("client_id")) || !SECRET.equals(asks.get("client_secret"))) return error("invalid_client");
        return switch (asks.getOrDefault("grant_type", "")) {
            case "authorization_code" -> byCode(asks);
            case "refresh_token" -> byRefresh(asks.getOrDefault("refresh_token", ""));
            default -> error("unsupported_grant_type");
        };
    }

    private String byCode(Map<String, String> asks) {
        var code = codes.remove(asks.getOrDefault("code", ""));
        if (code == null || !code.redirect.equals(asks.get("redirect_uri")) || !code.challenge.equals(challenge(asks.getOrDefault("code_verifier", "")))) return error("invalid_grant");
        return tokens();
    }

    private String byRefresh(String token) {
        refreshes++;
        var alive = refresh.replace(token, false);
        if (Boolean.TRUE.equals(alive)) return tokens();
        if (alive != null) {
            reuses++;
            revoke();
        }
        return error("invalid_grant");
    }

    private String tokens() {
        var token = "avain-" + UUID.randomUUID();
        access.put(token, account);
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d%s}".formatted(token, lasts,
            givesRefreshTokens ? ",\"refresh_token\":\"" + newRefresh() + "\"" : "");
    }

    private String newRefresh() {
        var token = "uusi/lupa+" + UUID.randomUUID();
        refresh.put(token, true);
        return token;
    }

    private static String error(String code) {
        return "{\"error\":\"" + code + "\",\"error_description\":\"Sanottu ei\"}";
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        Arrays.stream(encoded.split("&")).map(pair -> pair.split("=", 2))
            .forEach(pair -> fields.put(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8)));
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
