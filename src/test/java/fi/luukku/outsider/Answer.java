package fi.luukku.outsider;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back; of a stream that goes on, only how it began. */
record Answer(int status, String location, String body) {

    static Answer of(HttpResponse<InputStream> response) throws IOException {
        var stream = response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (var content = response.body()) {
            var body = stream && response.statusCode() == 200 ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""), body);
        }
    }

    boolean leadsToSignIn() {
        return status == 401 || status == 303 && location.startsWith("/sign-in");
    }

    /** Done, or refused for the state the ticket is in: in either case the request was understood and let through. */
    boolean passed() {
        return !leadsToSignIn() && (status < 400 || status == 409);
    }
}
