package fi.luukku.coach;

import fi.luukku.kernel.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rule over its own examples.
 *
 * @param counted by the language of the draft, which is told in the example or found by the coach
 */
record RuleExamples(int fires, int silent, List<String> missed, List<String> inError, Map<Language, Counted> counted) {

    static final Path FOLDER = Path.of("src/test/resources/coach/rules");

    private static final Set<String> FINNISH = Set.of("apology.empty", "calque", "implies.defect", "passive.instruction", "polite.inverted");

    /** How many must fire, and how many must not. */
    record Counted(int fires, int silent) {

        Counted plus(Counted other) {
            return new Counted(fires + other.fires, silent + other.silent);
        }
    }

    /** In which a rule speaks, by the contract. What holds for any language is shown in all three. */
    static Set<Language> languages(String rule) {
        if (FINNISH.contains(rule)) return Set.of(Language.FI);
        return rule.equals("tone.mismatch") ? Set.of(Language.FI, Language.SV) : Set.of(Language.values());
    }

    static List<Example> firing(String rule) {
        return Example.list(FOLDER.resolve(rule + ".yaml"), "fires");
    }

    static RuleExamples measure(String rule) {
        var fires = firing(rule);
        var silent = Example.list(FOLDER.resolve(rule + ".yaml"), "silent");
        var missed = new ArrayList<String>();
        var inError = new ArrayList<String>();
        var counted = new EnumMap<Language, Counted>(Language.class);
        for (var example : fires) if (!isFound(rule, example, new Counted(1, 0), counted)) missed.add(example.draft().text());
        for (var example : silent) if (isFound(rule, example, new Counted(0, 1), counted)) inError.add(example.draft().text());
        return new RuleExamples(fires.size(), silent.size(), missed, inError, counted);
    }

    private static boolean isFound(String rule, Example example, Counted one, Map<Language, Counted> counted) {
        var review = TestCoach.review(example.draft());
        if (review.language() != null) counted.merge(review.language(), one, Counted::plus);
        return review.findings().stream().filter(finding -> finding.rule().equals(rule)).anyMatch(finding -> touches(finding, example));
    }

    private static boolean touches(Finding finding, Example example) {
        if (example.at() == null) return true;
        var start = example.draft().text().indexOf(example.at());
        assertThat(start).as("'%s' stands in the draft", example.at()).isNotNegative();
        return finding.start() < start + example.at().length() && finding.end() > start;
    }

    Counted in(Language language) {
        return counted.getOrDefault(language, new Counted(0, 0));
    }

    double precision() {
        var found = fires - missed.size();
        return found + inError.size() == 0 ? 1 : (double) found / (found + inError.size());
    }

    double recall() {
        return fires == 0 ? 1 : (double) (fires - missed.size()) / fires;
    }
}
