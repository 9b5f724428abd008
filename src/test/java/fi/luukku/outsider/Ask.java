package fi.luukku.outsider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** A request as the page or the program would make it. */
record Ask(String method, String path, @Nullable String type, @Nullable String body) {

    boolean changes() {
        return !method.equals("GET");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    HttpRequest.Builder request(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (type != null) request.setHeader("Content-Type", type);
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
