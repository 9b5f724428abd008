package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of docs/playbooks.md are the steps as they are. */
class PlaybookDocsTest {

    private static final Path DOC = Path.of("docs/playbooks.md");
    private static final String BEGIN = "<!-- steps -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void theDocumentTellsWhatIs() throws IOException {
        var doc = Files.readString(DOC);
        var tables = new StringBuilder();
        for (int i = 0; i < BuiltIn.in(Language.EN).size(); i++) tables.append(table(BuiltIn.in(Language.EN).get(i), BuiltIn.in(Language.FI).get(i)));
        var renewed = doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length()) + tables + doc.substring(doc.indexOf(END));
        if (!renewed.equals(doc)) Files.writeString(DOC, renewed);
        assertThat(doc).as("docs/playbooks.md was behind and is renewed: commit it").isEqualTo(renewed);
    }

    private static String table(Playbook english, Playbook finnish) {
        var table = new StringBuilder("\n### " + english.name() + " (" + finnish.name() + ")\n\n| | step | in Finnish | how | ticked by | after |\n|---|---|---|---|---|---|\n");
        for (int i = 0; i < english.steps().size(); i++) {
            var step = english.steps().get(i);
            table.append("| %d | %s | %s | %s | `%s` | %s |\n".formatted(i + 1, step.text(), finnish.steps().get(i).text(), step.help(), step.ticks() == null ? "" : step.ticks().code(), after(english, step)));
        }
        return table.append('\n').toString();
    }

    private static String after(Playbook playbook, PlaybookStep step) {
        for (int i = 0; i < playbook.steps().size(); i++) if (playbook.steps().get(i).key().equals(step.after())) return String.valueOf(i + 1);
        return "";
    }
}
