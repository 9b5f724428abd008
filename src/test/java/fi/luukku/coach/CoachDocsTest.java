package fi.luukku.coach;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of docs/coach.md are what the rules are and what was measured of them. */
class CoachDocsTest {

    private static final Path DOC = Path.of("docs/coach.md");
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void theDocumentTellsWhatIs() throws IOException {
        var doc = Files.readString(DOC);
        var start = doc.indexOf(BEGIN) + BEGIN.length();
        var renewed = doc.substring(0, start) + sets() + rules() + doc.substring(doc.indexOf(END));
        if (!renewed.equals(doc)) Files.writeString(DOC, renewed);
        assertThat(doc).as("docs/coach.md was behind and is renewed: commit it").isEqualTo(renewed);
    }

    private static String sets() {
        var good = GoodSet.read();
        var bad = BadSet.read();
        return """

            Over two sets written before the rules and left alone since (`src/test/resources/coach/good.yaml`, `bad.yaml`):

            | set | replies | |
            |---|---|---|
            | good | %d | %d warnings or stops (aim: at most %d), %d hints (aim: at most %d) |
            | bad | %d | %d of %d planted faults found, %.1f %% (aim: 90 %%) |
            """.formatted(good.replies(), good.warnings(), good.replies() / 10, good.hints(), good.replies(), bad.replies(), bad.found(), bad.planted(), 100.0 * bad.found() / bad.planted())
            .stripIndent();
    }

    private static String rules() {
        var table = new StringBuilder("""

            Each rule over its own examples, in each language how many must fire and how many must not, and in the bad set (found of planted):

            | rule | finds | severity | moves | fi | sv | en | precision | recall | bad set |
            |---|---|---|---|---|---|---|---|---|---|
            """.stripIndent());
        var planted = BadSet.read().byRule();
        for (var entry : RuleList.in(Language.EN)) {
            var measured = RuleExamples.measure(entry.id());
            var cost = RuleList.all().stream().filter(rule -> rule.id().equals(entry.id())).findFirst().orElseThrow().cost();
            var count = planted.get(entry.id());
            table.append(String.format(Locale.ROOT, "| `%s` | %s | %s | %s | %s | %s | %s | %.2f | %.2f | %s |%n", entry.id(), entry.title(), entry.severity().code(),
                cost.weight() == 0 ? "" : "%s %.2f".formatted(cost.factor().code(), cost.weight()), examples(measured, Language.FI), examples(measured, Language.SV), examples(measured, Language.EN), measured.precision(), measured.recall(),
                count == null ? "" : count[1] + " of " + count[0]));
        }
        return table.append('\n').toString();
    }

    private static String examples(RuleExamples measured, Language language) {
        var counted = measured.in(language);
        return counted.fires() + counted.silent() == 0 ? "" : counted.fires() + " / " + counted.silent();
    }
}
