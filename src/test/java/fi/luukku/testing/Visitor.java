package fi.luukku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a screen: keeps cookies, sends forms with their token, and does not follow redirects by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]*)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI base;
    private String token = "";

    public Visitor(int port) {
        this(port, new CookieManager());
    }

    private Visitor(int port, CookieManager cookies) {
        this.cookies = cookies;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
        base = URI.create("http://localhost:" + port);
    }

    /** The same browser, led to another node. */
    public Visitor at(int port) {
        var there = new Visitor(port, cookies);
        there.token = token;
        return there;
    }

    /** Listens to the changes of these topics. */
    public Listener listen(String topics) throws IOException, InterruptedException {
        return new Listener(client.send(request("/live?topics=" + topics).build(), BodyHandlers.ofInputStream()).body());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))).build());
    }

    public HttpResponse<String> post(String path, Multipart form, String... headers) {
        return send(request(path, headers).header("Content-Type", form.contentType()).POST(form.body()).build());
    }

    /** Posts as a page's own form does: with the token of the last page seen. */
    public HttpResponse<String> submit(String path, Map<String, String> form, String... headers) {
        var all = Stream.concat(Stream.of("X-CSRF-Token", token()), Stream.of(headers));
        return post(path, form, all.toArray(String[]::new));
    }

    /** The token of the last page seen, which the pages' own forms and scripts send. */
    public String token() {
        if (token.isEmpty()) get("/sign-in");
        return token;
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", Map.of("email", email, "password", password));
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }
}
