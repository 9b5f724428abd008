package fi.luukku.coach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule over its own examples. */
record RuleExamples(int fires, int silent, List<String> missed, List<String> inError) {

    static final Path FOLDER = Path.of("src/test/resources/coach/rules");

    static RuleExamples measure(String rule) {
        var file = FOLDER.resolve(rule + ".yaml");
        var fires = Example.list(file, "fires");
        var silent = Example.list(file, "silent");
        var missed = new ArrayList<String>();
        var inError = new ArrayList<String>();
        for (var example : fires) if (!isFound(rule, example)) missed.add(example.draft().text());
        for (var example : silent) if (isFound(rule, example)) inError.add(example.draft().text());
        return new RuleExamples(fires.size(), silent.size(), missed, inError);
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

    double precision() {
        var found = fires - missed.size();
        return found + inError.size() == 0 ? 1 : (double) found / (found + inError.size());
    }

    double recall() {
        return fires == 0 ? 1 : (double) (fires - missed.size()) / fires;
    }
}
