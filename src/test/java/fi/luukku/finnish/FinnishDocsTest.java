package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of docs/finnish.md are what was measured. */
class FinnishDocsTest {

    private static final Path DOC = Path.of("docs/finnish.md");
    private static final Map<String, String> NAMES = Map.of("fi", "Finnish", "sv", "Swedish", "en", "English", "other", "other languages");

    @Test
    void theDocumentTellsWhatIs() throws IOException {
        var doc = Files.readString(DOC);
        var renewed = with("oracle", oracle(doc), with("spelling", spelling(), with("inflection", inflection(), with("languages", languages(), doc))));
        if (!renewed.equals(doc)) Files.writeString(DOC, renewed);
        assertThat(doc).as("docs/finnish.md was behind and is renewed: commit it").isEqualTo(renewed);
    }

    private static String begin(String what) {
        return "<!-- measured: " + what + " -->\n";
    }

    private static String with(String what, String table, String doc) {
        var start = doc.indexOf(begin(what)) + begin(what).length();
        return doc.substring(0, start) + table + doc.substring(doc.indexOf("<!-- end -->", start));
    }

    private static String languages() throws IOException {
        var table = new StringBuilder("| written in | messages | right | left open | wrong |\n|---|---|---|---|---|\n");
        LanguageGuessTest.measured(new LanguageGuess(TestDictionary.get())).forEach((language, measured) -> row(table, NAMES.get(language), measured.messages(), measured.right(),
            measured.messages() - measured.right() - measured.wrong(), measured.wrong()));
        return table.toString();
    }

    private static String inflection() throws IOException {
        var rows = InflectionTest.rows();
        var inflection = new Inflection(TestDictionary.get());
        var table = new StringBuilder("| of | forms | right | |\n|---|---|---|---|\n");
        for (var naming : Naming.values()) {
            var these = rows.stream().filter(row -> row.naming() == naming).toList();
            var right = these.stream().filter(row -> InflectionTest.isRight(row, inflection)).count();
            row(table, naming.name().toLowerCase(Locale.ROOT).replace('_', ' '), these.size(), right, percent(right, these.size()));
        }
        return table.toString();
    }

    private static String spelling() {
        var table = new StringBuilder("| written in | typos | meant word first | among the first three |\n|---|---|---|---|\n");
        for (var language : Language.values()) {
            var measured = SpellingTest.measured(language, TestDictionary.spelling().of(language).orElseThrow());
            row(table, NAMES.get(language.code()), measured.typos(), measured.first(), measured.three());
        }
        return table.toString();
    }

    /** Of words of our own texts, which change: so many thousands. What a machine without libvoikko can't measure it leaves. */
    private static String oracle(String doc) throws IOException {
        var measured = DictionaryOracleTest.measured();
        if (measured == null) return doc.substring(doc.indexOf(begin("oracle")) + begin("oracle").length(), doc.indexOf("<!-- end -->", doc.indexOf(begin("oracle"))));
        var table = new StringBuilder("| compared | over | the same |\n|---|---|---|\n");
        row(table, "all readings of a word", thousands(measured.words()) + " words", tenths(measured.words() - measured.different().size(), measured.words()));
        row(table, "where a compound's parts begin", thousands(measured.compounds()) + " compounds", tenths(measured.compounds() - measured.borders().size(), measured.compounds()));
        return table.toString();
    }

    private static String thousands(int words) {
        return words >= 10_000 ? words / 10_000 + "0,000" : words / 1_000 + ",000";
    }

    /** Rounded down, so that 100 is all. */
    private static String tenths(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / whole) / 10);
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static void row(StringBuilder table, Object... cells) {
        table.append("| ").append(String.join(" | ", List.of(cells).stream().map(String::valueOf).toList())).append(" |\n");
    }
}
