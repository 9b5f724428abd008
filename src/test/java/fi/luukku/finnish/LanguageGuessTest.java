package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageGuessTest {

    private final LanguageGuess guess = new LanguageGuess(TestDictionary.get());

    @Test
    void tellsTheLanguageOfShortMessages() throws IOException {
        var right = 0;
        var wrong = 0;
        var lines = Files.readAllLines(Path.of("src/test/resources/finnish/languages.txt")).stream().filter(line -> !line.startsWith("#")).toList();
        for (var line : lines) {
            var found = guess.of(line.substring(line.indexOf('|') + 1), null);
            var expected = line.substring(0, line.indexOf('|'));
            if (name(found).equals(expected)) right++;
            else if (found.language() != null) wrong++;
        }
        System.out.printf("Language of %d short messages: %d right, %d wrong, the rest left open%n", lines.size(), right, wrong);
        assertThat(right).isGreaterThanOrEqualTo(lines.size() * 96 / 100);
        assertThat(wrong).isLessThanOrEqualTo(1);
    }

    private static String name(LanguageGuess.Guess found) {
        return found.foreign() ? "other" : found.language() == null ? "open" : found.language().code();
    }

    @Test
    void theConversationDecidesWhatAWordLeavesOpen() {
        assertThat(guess.of("Ok", Language.SV).language()).isEqualTo(Language.SV);
        assertThat(guess.of("12345", Language.FI).language()).isEqualTo(Language.FI);
        assertThat(guess.of("12345", null).language()).isNull();
    }

    @Test
    void needsNoDictionary() {
        var without = new LanguageGuess(Morphology.NONE);
        assertThat(without.of("Hei, missä pakettini on? En ole saanut sitä vielä.", null).language()).isEqualTo(Language.FI);
        assertThat(without.of("Hej, jag har inte fått mitt paket än.", null).language()).isEqualTo(Language.SV);
        assertThat(without.of("Hello, when will my order be here?", null).language()).isEqualTo(Language.EN);
    }
}
