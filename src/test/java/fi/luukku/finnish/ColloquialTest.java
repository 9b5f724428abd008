package fi.luukku.finnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColloquialTest {

    @Test
    void writesSpokenWordsOut() {
        assertThat(Colloquial.written("mä")).isEqualTo("minä");
        assertThat(Colloquial.written("onks")).isEqualTo("onko");
        assertThat(Colloquial.written("niinku")).isEqualTo("niin kuin");
        assertThat(Colloquial.written("kirja")).isNull();
    }

    @Test
    void theWrittenFormsAreWordsOfTheDictionary() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/finnish/colloquial.txt")).stream().filter(line -> line.contains("=")).toList();
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines).allSatisfy(line -> assertThat(List.of(line.substring(line.indexOf('=') + 1).strip().split(" "))).allMatch(TestDictionary.get()::knows));
    }
}
