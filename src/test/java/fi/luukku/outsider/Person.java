package fi.luukku.outsider;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Someone at a browser and with a program of theirs.
 *
 * @param agent   null for one who is not signed in
 * @param reaches whether the team's tickets are within their reach
 * @param token   their program's, for the API
 */
record Person(String name, @Nullable Agent agent, boolean reaches, Visitor browser, String token, int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    boolean signedIn() {
        return agent != null;
    }

    boolean is(Role role) {
        return agent != null && agent.role().atLeast(role);
    }

    /** Asks as one who uses Luukku does: a browser with its cookies and the form's token, a program with its own token. */
    Answer ask(Ask ask) {
        return ask.isApi() && !token.isEmpty() ? askWith(token, ask) : askInBrowser(ask);
    }

    Answer askInBrowser(Ask ask) {
        return send(cookies(ask.request(port)).header("X-CSRF-Token", browser.token()));
    }

    Answer askWith(String token, Ask ask) {
        return send(ask.request(port).header("Authorization", "Bearer " + token));
    }

    /** Asks with the browser's cookies, as a page of another site could make it do. */
    Answer fromElsewhere(Ask ask, String... headers) {
        var request = cookies(ask.request(port));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder cookies(HttpRequest.Builder request) {
        browser.token();
        var cookies = browser.cookie("luukku_csrf").map(Object::toString).orElse("")
            + browser.cookie("luukku_session").map(cookie -> "; " + cookie).orElse("");
        return request.header("Cookie", cookies.replace("\"", ""));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
