package fi.luukku.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What customers' messages are about, measured over examples. */
class IntentsTest {

    private static final Path FILE = Path.of("src/test/resources/coach/intents.yaml");
    private static final double LEAST = 0.9;

    private record Written(String text, Set<String> intents) {}

    private static final List<Written> ALL = all();

    @SuppressWarnings("unchecked")
    private static List<Written> all() {
        try {
            var all = new ArrayList<Written>();
            new Yaml().<Map<String, List<Object>>>load(Files.readString(FILE)).forEach((name, entries) -> entries.forEach(entry -> all.add(entry instanceof Map<?, ?> several
                ? new Written((String) several.get("text"), Set.copyOf((List<String>) several.get("intents")))
                : new Written((String) entry, name.equals("none") ? Set.of() : Set.of(name)))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String text) {
        return TestCoach.read(text).intents().stream().map(Intent::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Intent.class)
    void nineOfTenAreFoundAndNineOfTenFoundAreTrue(Intent intent) {
        var code = intent.code();
        int right = 0;
        var missed = new ArrayList<String>();
        var inError = new ArrayList<String>();
        for (var each : ALL) {
            var expected = each.intents.contains(code);
            var got = found(each.text).contains(code);
            if (expected && got) right++;
            else if (expected) missed.add(each.text);
            else if (got) inError.add(each.text);
        }
        assertThat(right + missed.size()).as("examples of " + code).isGreaterThanOrEqualTo(15);
        var precision = (double) right / (right + inError.size());
        var recall = (double) right / (right + missed.size());
        System.out.printf("intent %-13s precision %.2f  recall %.2f  (%d examples)%n", code, precision, recall, right + missed.size());
        assertThat(precision).as("in error: " + inError).isGreaterThanOrEqualTo(LEAST);
        assertThat(recall).as("missed: " + missed).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void mostMessagesThatAreAboutNothingOfThisAreLeftAlone() {
        var none = ALL.stream().filter(each -> each.intents.isEmpty()).toList();
        assertThat(none).hasSizeGreaterThanOrEqualTo(30);
        assertThat(none.stream().filter(each -> !found(each.text).isEmpty()).count()).isLessThanOrEqualTo(none.size() / 25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tilasin verhot kuukausi sitten eikä niitä ole tullut. Perun tilauksen.  | cancellation,late-parcel
        Kahdesta maljakosta toinen oli rikki ja kolmas puuttui kokonaan.        | missing-item,complaint
        Pakettia ei kuulu. Olen raivoissani!                                    | late-parcel,complaint
        """)
    void theOneThatTellsMoreOfTheMatterComesFirst(String text, String intents) {
        assertThat(TestCoach.read(text).intents()).extracting(Intent::code).containsExactly(intents.split(","));
    }

    @Test
    void aMessageIsReadByItself() {
        var read = TestCoach.read("Moi! Missä mun paketti on? Lähettäkää seurantakoodi, kiitos. T. Maija");
        assertThat(read.manner()).isEqualTo(Manner.FAMILIAR);
        assertThat(read.intents()).containsExactly(Intent.LATE_PARCEL);
        assertThat(read.questions()).extracting(Asked::text).containsExactly("Missä mun paketti on?");
        assertThat(read.requests()).singleElement().satisfies(asked -> assertThat(asked.answered()).isFalse());
    }

    @Test
    void aMessageInAnotherLanguageIsAboutNothingThatWeKnow() {
        assertThat(TestCoach.read("Wo ist mein Paket? Ich habe es vor drei Wochen bestellt und warte immer noch darauf.").intents()).isEmpty();
    }

    @Test
    void aHostileMessageIsReadInTime() {
        var hostile = "paketti ei ole tullut puuttui mutta sain ".repeat(2500);
        var began = System.nanoTime();
        TestCoach.read(hostile);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(3000);
    }
}
