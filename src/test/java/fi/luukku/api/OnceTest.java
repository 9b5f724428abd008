package fi.luukku.api;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The same request with the same key does its work once. */
class OnceTest extends ApiTest {

    @Autowired TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestGetsTheSameAnswerAndOpensNothingNew() {
        var first = ainos.post("/api/v1/tickets", newTicket("Kerran"), "Idempotency-Key", key);
        var again = ainos.post("/api/v1/tickets", newTicket("Kerran"), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        ainos.post("/api/v1/tickets", newTicket("Yksi"), "Idempotency-Key", key).body(201);
        ainos.post("/api/v1/tickets", newTicket("Toinen"), "Idempotency-Key", key).problem(422);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void keysOfOthersAndOfOtherAddressesAreOthers() {
        var number = ainos.post("/api/v1/tickets", newTicket("Oma"), "Idempotency-Key", key).body(201).get("number").asLong();
        lauris.post("/api/v1/tickets", newTicket("Oma"), "Idempotency-Key", key).body(201);
        ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Sama\"}", "Idempotency-Key", key).body(201);
        ainos.post("/api/v1/tickets/" + number + "/replies", "{\"text\": \"Sama\"}", "Idempotency-Key", key).body(201);
        ainos.post("/api/v1/tickets/" + number + "/replies", "{\"text\": \"Sama\"}", "Idempotency-Key", key).body(201);
        assertThat(opened()).isEqualTo(2);
        assertThat(ainos.get("/api/v1/tickets/" + number + "/messages").body(200).get("items")).hasSize(3);
    }

    @Test
    void whatFailedMayBeTriedAgainWithTheSameKey() {
        ainos.post("/api/v1/tickets", newTicket(" "), "Idempotency-Key", key).problem(422);
        ainos.post("/api/v1/tickets", newTicket("Nyt onnistuu"), "Idempotency-Key", key).body(201);
    }

    @Test
    void whenTheAnswerCanNotBeKeptNothingIsDone() {
        db.sql("alter table api_answer rename column location to elsewhere").update();
        try {
            ainos.post("/api/v1/tickets", newTicket("Puolitiessä"), "Idempotency-Key", key).problem(500);
        } finally {
            db.sql("alter table api_answer rename column elsewhere to location").update();
        }
        assertThat(opened()).isZero();
        ainos.post("/api/v1/tickets", newTicket("Puolitiessä"), "Idempotency-Key", key).body(201);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void manyAtTheSameMomentAreOne() throws Exception {
        var answers = together(8, () -> ainos.post("/api/v1/tickets", newTicket("Yhtä aikaa"), "Idempotency-Key", key));
        assertThat(answers).extracting(Program.Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.json().get("number").asLong()).containsOnly(answers.getFirst().json().get("number").asLong());
        assertThat(answers).filteredOn(answer -> answer.header("Idempotency-Replayed") == null).hasSize(1);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void oneThatTakesTooLongIsToldToTryLater() {
        // Somebody else is at work with the same key, and does not get done.
        var first = ainos.post("/api/v1/tickets", newTicket("Hidas"), "Idempotency-Key", key);
        transaction.executeWithoutResult(_ -> {
            db.sql("update api_answer set at = at - interval '2 days' where location = ?").param(first.header("Location")).update();
            ainos.post("/api/v1/tickets", newTicket("Hidas"), "Idempotency-Key", key).problem(409);
        });
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        ainos.post("/api/v1/tickets", newTicket("Eilen"), "Idempotency-Key", key).body(201);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(ainos.post("/api/v1/tickets", newTicket("Eilen"), "Idempotency-Key", key).header("Idempotency-Replayed")).isNull();
        assertThat(opened()).isEqualTo(2);
    }

    @Test
    void aKeyMustBeOne() {
        ainos.post("/api/v1/tickets", newTicket("Hei"), "Idempotency-Key", "a b").problem(422);
        ainos.post("/api/v1/tickets", newTicket("Hei"), "Idempotency-Key", "x".repeat(201)).problem(422);
    }

    private long opened() {
        return db.sql("select count(*) from ticket where team_id = ?").param(service.id().value()).query(Long.class).single();
    }

    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(IntStream.range(0, many).mapToObj(_ -> work).toList()).stream().map(Future::resultNow).toList();
        }
    }
}
