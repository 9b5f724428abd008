package fi.luukku.coach;

import fi.luukku.coach.IntentMeasure.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What messages are about that the phrases were not tuned on: the held half by its numbers alone, the other with its misses. */
class UnseenIntentsTest {

    private static final Path FILE = Path.of("src/test/resources/coach/intents-unseen.yaml");

    @SuppressWarnings("unchecked")
    static List<Written> half(boolean held) throws IOException {
        return new Yaml().<List<Map<String, Object>>>load(Files.readString(FILE)).stream()
            .filter(each -> held == Boolean.TRUE.equals(each.get("held")))
            .map(each -> Written.of((String) each.get("text"), (List<String>) each.get("intents"))).toList();
    }

    @Test
    void theHeldHalfHasItsNumbers() throws IOException {
        var held = half(true);
        assertThat(held).hasSizeGreaterThanOrEqualTo(60);
        var measured = IntentMeasure.print("held", held);
        // No misses are told: whoever tunes the phrases is not to see them.
        assertThat(measured.precision()).as("precision").isGreaterThanOrEqualTo(0.88);
        assertThat(measured.recall()).as("recall").isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void theOtherHalfTellsItsMissesToo() throws IOException {
        var open = half(false);
        assertThat(open).hasSizeGreaterThanOrEqualTo(60);
        var measured = IntentMeasure.print("open", open);
        measured.misses().forEach(System.out::println);
        assertThat(measured.precision()).as("in error: " + measured.misses()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.recall()).as("missed: " + measured.misses()).isGreaterThanOrEqualTo(0.95);
    }
}
