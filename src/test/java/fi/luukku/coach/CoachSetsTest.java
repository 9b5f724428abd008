package fi.luukku.coach;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The coach over sixty good replies and sixty bad ones, written before there was a rule and left alone since: it nags
 * no one who writes well, and finds what is wrong.
 */
class CoachSetsTest {

    private static final Path FOLDER = Path.of("src/test/resources/coach");

    @Test
    void nagsNoOneWhoWritesWell() {
        var good = Example.list(FOLDER.resolve("good.yaml"));
        var warnings = 0;
        var hints = 0;
        for (var example : good) {
            for (var finding : TestCoach.review(example.draft()).findings()) {
                if (finding.severity() == Severity.INFO) continue;
                if (finding.severity() == Severity.HINT) hints++;
                else warnings++;
                System.out.printf("%-6s %-22s in good %s: %s%n", finding.severity().code(), finding.rule(), example.id(), quote(example, finding));
            }
        }
        System.out.printf("Good replies: %d, warnings and stops %d (at most one in ten), hints %d (at most one each)%n", good.size(), warnings, hints);
        assertThat(good).hasSize(60);
        assertThat(warnings).isLessThanOrEqualTo(good.size() / 10);
        assertThat(hints).isLessThanOrEqualTo(good.size());
    }

    @Test
    void findsNineFaultsInTen() {
        var bad = Example.list(FOLDER.resolve("bad.yaml"));
        var planted = new TreeMap<String, int[]>();
        for (var example : bad) {
            var review = TestCoach.review(example.draft());
            for (var fault : example.faults()) {
                var count = planted.computeIfAbsent(fault.rule(), any -> new int[2]);
                count[0]++;
                if (isFound(fault, example, review)) count[1]++;
                else System.out.printf("missed %-22s in bad %s: %s%n", fault.rule(), example.id(), fault.at());
            }
        }
        planted.forEach((rule, count) -> System.out.printf("  %-22s %d of %d%n", rule, count[1], count[0]));
        var all = planted.values().stream().mapToInt(count -> count[0]).sum();
        var found = planted.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf("Bad replies: %d, planted faults %d, found %d (%.1f %%)%n", bad.size(), all, found, 100.0 * found / all);
        assertThat(bad).hasSize(60);
        assertThat(found * 10).isGreaterThanOrEqualTo(all * 9);
    }

    /** Questions and requests are found as a checklist: one that is listed and not ticked is what the rule says. */
    private static boolean isFound(Example.Fault fault, Example example, Review review) {
        var asked = Map.of("question.unanswered", review.questions(), "request.unconfirmed", review.requests()).get(fault.rule());
        if (asked != null && fault.at() != null) return isListed(fault.at(), example, asked);
        return review.findings().stream().filter(finding -> finding.rule().equals(fault.rule())).anyMatch(finding -> {
            var start = fault.at() == null ? -1 : example.draft().text().indexOf(fault.at());
            return start < 0 || finding.start() < start + fault.at().length() && finding.end() > start;
        });
    }

    private static boolean isListed(String at, Example example, List<Asked> asked) {
        var start = example.draft().customer().text().indexOf(at);
        return asked.stream().anyMatch(each -> !each.answered() && each.start() < start + at.length() && each.end() > start);
    }

    private static String quote(Example example, Finding finding) {
        var text = example.draft().text().substring(finding.start(), finding.end()).replace("\n", " ");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
