package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageGuessTest {

    private final LanguageGuess guess = new LanguageGuess(TestDictionary.get());

    /** Of short messages in one language; what is neither right nor wrong is left open. */
    record Measured(int messages, int right, int wrong) {

        Measured and(Measured other) {
            return new Measured(messages + other.messages, right + other.right, wrong + other.wrong);
        }
    }

    /** By the language they are written in. */
    static Map<String, Measured> measured(LanguageGuess guess) throws IOException {
        var measured = new TreeMap<String, Measured>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/finnish/languages.txt"))) {
            if (line.startsWith("#")) continue;
            var found = guess.of(line.substring(line.indexOf('|') + 1), null);
            var expected = line.substring(0, line.indexOf('|'));
            var right = name(found).equals(expected);
            measured.merge(expected, new Measured(1, right ? 1 : 0, !right && found.language() != null ? 1 : 0), Measured::and);
        }
        return measured;
    }

    @Test
    void tellsTheLanguageOfShortMessages() throws IOException {
        var all = measured(guess).values().stream().reduce(Measured::and).orElseThrow();
        assertThat(all.right).isGreaterThanOrEqualTo(all.messages * 96 / 100);
        assertThat(all.wrong).isLessThanOrEqualTo(1);
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
