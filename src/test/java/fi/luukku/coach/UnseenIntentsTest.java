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
        IntentMeasure.print("held", held);
    }

    @Test
    void theOtherHalfTellsItsMissesToo() throws IOException {
        var open = half(false);
        assertThat(open).hasSizeGreaterThanOrEqualTo(60);
        IntentMeasure.print("open", open).misses().forEach(System.out::println);
    }
}
