package fi.luukku.coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule against its own examples, {@code src/test/resources/coach/rules/<id>.yaml}: what must fire and what must not. */
class RuleExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/coach/rules");

    static List<String> rules() {
        return Rules.ALL.stream().map(known -> known.rule().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesWhereItMustAndOnlyThere(String rule) {
        var fires = Example.list(FOLDER.resolve(rule + ".yaml"), "fires");
        var silent = Example.list(FOLDER.resolve(rule + ".yaml"), "silent");
        assertThat(fires).as("examples that must fire").hasSizeGreaterThanOrEqualTo(5);
        assertThat(silent).as("examples that must not").hasSizeGreaterThanOrEqualTo(5);
        var wrong = new ArrayList<String>();
        for (var example : fires) if (!isFound(rule, example)) wrong.add("not found: " + example.draft().text());
        for (var example : silent) if (isFound(rule, example)) wrong.add("found in error: " + example.draft().text());
        System.out.printf("Rule %-22s %3d fire, %3d silent, %d wrong%n", rule, fires.size(), silent.size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static boolean isFound(String rule, Example example) {
        return TestCoach.review(example.draft()).findings().stream().filter(finding -> finding.rule().equals(rule)).anyMatch(finding -> touches(finding, example));
    }

    private static boolean touches(Finding finding, Example example) {
        if (example.at() == null) return true;
        var start = example.draft().text().indexOf(example.at());
        assertThat(start).as("'%s' stands in the draft", example.at()).isNotNegative();
        return finding.start() < start + example.at().length() && finding.end() > start;
    }

    @Test
    void everyRuleSpeaksInThreeLanguages() {
        for (var known : Rules.ALL) {
            var byKey = new TreeMap<String, Integer>();
            known.file().sentences().keySet().forEach(key -> byKey.merge(key.substring(0, key.lastIndexOf('.')), 1, Integer::sum));
            assertThat(byKey).as(known.rule().id()).isNotEmpty().allSatisfy((key, languages) -> assertThat(languages).isEqualTo(3));
        }
    }

    @Test
    void everyFileOfExamplesIsOfARule() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList()).containsExactlyInAnyOrderElementsOf(rules());
        }
    }
}
