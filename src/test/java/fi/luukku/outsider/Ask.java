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

    /** The same with a NUL at the end of each text. */
    Ask withNul() {
        var begin = path.indexOf('?');
        var nulPath = begin < 0 ? path : path.substring(0, begin) + withNul(path.substring(begin));
        if (body == null) return new Ask(method, nulPath, type, null);
        return new Ask(method, nulPath, type, type.contains("json") ? body.replaceAll("\"(?=[,}])", "\\\\u0000\"") : withNul(body));
    }

    private static String withNul(String form) {
        return form.replaceAll("(?<==)([^&]*)", "$1%00");
    }

    boolean saysNul() {
        return path.contains("%00") || body != null && (body.contains("%00") || body.contains("\\u0000"));
    }

    HttpRequest.Builder request(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (type != null) request.setHeader("Content-Type", type);
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
