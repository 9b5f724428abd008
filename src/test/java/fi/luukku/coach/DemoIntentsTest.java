package fi.luukku.coach;

import fi.luukku.coach.IntentMeasure.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demo's tickets are about by their first messages, as whoever tries it sees it. */
class DemoIntentsTest {

    private static final Path TICKETS = Path.of("src/main/resources/demo/tickets");

    static List<Written> all() throws IOException {
        try (var files = Files.list(TICKETS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().flatMap(DemoIntentsTest::first).toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Written> first(Path file) {
        try {
            var story = new Yaml().<Map<String, Object>>load(Files.readString(file));
            return ((List<Map<String, Object>>) story.get("timeline")).stream()
                .filter(entry -> entry.get("kind").equals("customer") || entry.get("kind").equals("auto")).limit(1)
                .map(entry -> Written.of((String) entry.get("text"), (List<String>) story.getOrDefault("intents", List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nineOfTenThatItShowsAreTrueAndMostAreShown() throws IOException {
        var all = all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        var measured = IntentMeasure.print("demo", all);
        measured.misses().forEach(System.out::println);
        assertThat(measured.precision()).as("in error: " + measured.misses()).isGreaterThanOrEqualTo(0.9);
        assertThat(measured.recall()).as("missed: " + measured.misses()).isGreaterThanOrEqualTo(0.75);
    }
}
