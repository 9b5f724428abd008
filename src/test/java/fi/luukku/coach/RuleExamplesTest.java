package fi.luukku.coach;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule against its own examples, {@code src/test/resources/coach/rules/<id>.yaml}: what must fire and what must not. */
class RuleExamplesTest {

    private static final int FEWEST = 5;

    static List<String> rules() {
        return RuleList.all().stream().map(Rule::id).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesWhereItMustAndOnlyThere(String rule) {
        var measured = RuleExamples.measure(rule);
        System.out.printf("Rule %-22s %3d fire, %3d silent, precision %.2f, recall %.2f%n", rule, measured.fires(), measured.silent(), measured.precision(), measured.recall());
        assertThat(measured.missed()).as("not found").isEmpty();
        assertThat(measured.inError()).as("found in error").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showsBothInEachOfItsLanguages(String rule) {
        var measured = RuleExamples.measure(rule);
        for (var language : RuleExamples.languages(rule)) {
            assertThat(measured.in(language).fires()).as("examples in %s that must fire", language).isGreaterThanOrEqualTo(FEWEST);
            assertThat(measured.in(language).silent()).as("examples in %s that must not", language).isGreaterThanOrEqualTo(FEWEST);
        }
    }

    @Test
    void everyRuleSpeaksInThreeLanguages() {
        for (var known : Rules.ALL) {
            var byKey = new TreeMap<String, Integer>();
            known.file().sentences().keySet().forEach(key -> byKey.merge(key.substring(0, key.lastIndexOf('.')), 1, Integer::sum));
            assertThat(byKey).as(known.rule().id()).containsKey("title").allSatisfy((key, languages) -> assertThat(languages).isEqualTo(3));
        }
    }

    @Test
    void everyFileOfExamplesIsOfARule() throws IOException {
        try (var files = Files.list(RuleExamples.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList()).containsExactlyInAnyOrderElementsOf(rules());
        }
    }
}
