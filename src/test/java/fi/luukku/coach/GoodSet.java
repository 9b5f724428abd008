package fi.luukku.coach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the coach says of good replies. */
record GoodSet(int replies, int warnings, int hints, List<String> said) {

    static GoodSet read() {
        var good = Example.list(Path.of("src/test/resources/coach/good.yaml"));
        var warnings = 0;
        var hints = 0;
        var said = new ArrayList<String>();
        for (var example : good) {
            for (var finding : TestCoach.review(example.draft()).findings()) {
                if (finding.severity() == Severity.INFO) continue;
                if (finding.severity() == Severity.HINT) hints++;
                else warnings++;
                said.add("%-5s %-22s in good %s: %s".formatted(finding.severity().code(), finding.rule(), example.id(), quote(example, finding)));
            }
        }
        return new GoodSet(good.size(), warnings, hints, said);
    }

    private static String quote(Example example, Finding finding) {
        var text = example.draft().text().substring(finding.start(), finding.end()).replace("\n", " ");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
