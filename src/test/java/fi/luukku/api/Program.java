package fi.luukku.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A program with a token that uses the API over HTTP. */
record Program(int port, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Answer(int status, byte[] bytes, HttpResponse<byte[]> http) {

        JsonNode json() {
            return JSON.readTree(bytes);
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        /** The body, when the answer is as hoped. */
        JsonNode body(int expected) {
            assertThat(status).as(() -> new String(bytes)).isEqualTo(expected);
            return json();
        }

        JsonNode problem(int expected) {
            var body = body(expected);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(body.get("status").asInt()).isEqualTo(expected);
            assertThat(body.get("detail").asString()).isNotBlank().doesNotStartWith("problem.");
            return body;
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Answer send(String method, String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!token.isEmpty()) request.setHeader("Authorization", "Bearer " + token);
        if (json != null) request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
