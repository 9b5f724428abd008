package fi.luukku.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartAndStopTest {

    @Test
    void aSecondStartSaysOneThingAndAStopNothing() throws IOException, InterruptedException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "drill").toAbsolutePath();
        try (var program = Program.start(data, "first", Map.of())) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> program.said().contains("Luukku is open"));
            try (var second = Program.start(data, "second", Map.of())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.said().strip().lines()).singleElement().asString().startsWith("Luukku can't start. Another Luukku (process ");
            }
            var before = program.said();
            program.close();
            assertThat(program.said()).isEqualTo(before);
        }
    }
}
