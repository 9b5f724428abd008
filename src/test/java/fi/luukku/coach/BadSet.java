package fi.luukku.coach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the coach finds of the faults planted in bad replies.
 *
 * @param byRule planted and found
 */
record BadSet(int replies, Map<String, int[]> byRule, List<String> missed) {

    static BadSet read() {
        var bad = Example.list(Path.of("src/test/resources/coach/bad.yaml"));
        var byRule = new TreeMap<String, int[]>();
        var missed = new ArrayList<String>();
        for (var example : bad) {
            var review = TestCoach.review(example.draft());
            for (var fault : example.faults()) {
                var count = byRule.computeIfAbsent(fault.rule(), any -> new int[2]);
                count[0]++;
                if (isFound(fault, example, review)) count[1]++;
                else missed.add("missed %-22s in bad %s: %s".formatted(fault.rule(), example.id(), fault.at()));
            }
        }
        return new BadSet(bad.size(), byRule, missed);
    }

    int planted() {
        return byRule.values().stream().mapToInt(count -> count[0]).sum();
    }

    int found() {
        return byRule.values().stream().mapToInt(count -> count[1]).sum();
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
}
