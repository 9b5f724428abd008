package fi.luukku.drill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that works through the API, on whichever node it is led to. */
record Caller(String token) {

    HttpResponse<String> post(Node node, String path, String json, String... headers) throws IOException, InterruptedException {
        return node.post(path, json, token, headers);
    }

    long open(Node node, String subject, String team) throws IOException, InterruptedException {
        var answer = post(node, "/tickets", "{\"subject\": \"%s\", \"text\": \"Hei\", \"team\": \"%s\", \"customer\": {\"email\": \"asiakas@posti.example\"}}".formatted(subject, team));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return numberIn(answer.body());
    }

    HttpResponse<String> reply(Node node, long ticket) throws IOException, InterruptedException {
        var answer = post(node, "/tickets/" + ticket + "/replies", "{\"text\": \"Hei! Selvitämme.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    static long numberIn(String ticket) {
        var found = Pattern.compile("\"number\":\\s*\"?(\\d+)").matcher(ticket);
        assertThat(found.find()).as(ticket).isTrue();
        return Long.parseLong(found.group(1));
    }
}
