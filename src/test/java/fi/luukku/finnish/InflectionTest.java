package fi.luukku.finnish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InflectionTest {

    private static final Map<String, GrammaticalCase> CASES = Map.ofEntries(Map.entry("nom", GrammaticalCase.NOMINATIVE), Map.entry("gen", GrammaticalCase.GENITIVE),
        Map.entry("part", GrammaticalCase.PARTITIVE), Map.entry("ine", GrammaticalCase.INESSIVE), Map.entry("ela", GrammaticalCase.ELATIVE),
        Map.entry("ill", GrammaticalCase.ILLATIVE), Map.entry("ade", GrammaticalCase.ADESSIVE), Map.entry("abl", GrammaticalCase.ABLATIVE),
        Map.entry("all", GrammaticalCase.ALLATIVE), Map.entry("ess", GrammaticalCase.ESSIVE), Map.entry("tra", GrammaticalCase.TRANSLATIVE));

    /** A word, a case and the form that a Finn would write; "-" where nothing may be said. */
    record Row(String word, Naming naming, GrammaticalCase grammaticalCase, GrammaticalNumber number, Possessive possessive, String form) {

        static Stream<Row> read(String line) {
            var naming = Naming.valueOf(line.substring(0, line.indexOf(' ')));
            var word = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(": "));
            return Arrays.stream(line.substring(line.lastIndexOf(": ") + 2).split(", ")).map(pair -> row(word, naming, pair.split(" ", 2)));
        }

        private static Row row(String word, Naming naming, String[] pair) {
            var key = pair[0].replace("pl-", "");
            var possessive = key.startsWith("22-") ? Possessive.YOUR_PLURAL : key.startsWith("2-") ? Possessive.YOUR : null;
            var number = pair[0].startsWith("pl-") ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
            return new Row(word, naming, CASES.get(key.replaceFirst("^22?-", "")), number, possessive, pair[1]);
        }

        String made(Inflection inflection) {
            return inflection.inflect(word, naming, grammaticalCase, number, possessive).orElse("-");
        }
    }

    private final Morphology dictionary = TestDictionary.get();
    private final Inflection inflection = new Inflection(dictionary);

    @Test
    void wordsAndNamesBendAsAFinnWouldWriteThem() throws IOException {
        var rows = rows();
        var wrong = rows.stream().filter(row -> !isRight(row, inflection)).map(row -> row.form() + " was " + row.made(inflection)).toList();
        assertThat(rows).hasSizeGreaterThan(700);
        assertThat(1 - wrong.size() / (double) rows.size()).as(String.join("; ", wrong)).isGreaterThanOrEqualTo(0.98);
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/finnish/inflection.txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).flatMap(Row::read).toList();
    }

    static boolean isRight(Row row, Inflection inflection) {
        return row.made(inflection).equals(row.form());
    }

    /** Of the words of our own screens: every form that is made is read back as that form of that word, and hardly any is missing. */
    @Test
    void whatIsMadeIsReadBackAsMeant() throws IOException {
        var missing = new ArrayList<String>();
        var made = 0;
        for (var lemma : nouns()) {
            for (var number : GrammaticalNumber.values()) {
                for (var grammaticalCase : GrammaticalCase.values()) {
                    if (grammaticalCase == GrammaticalCase.ACCUSATIVE || grammaticalCase.ordinal() > GrammaticalCase.ABESSIVE.ordinal()) continue;
                    var form = inflection.inflect(lemma, Naming.THING, grammaticalCase, number, null);
                    if (form.isEmpty()) missing.add(lemma + " " + grammaticalCase + " " + number);
                    else assertThat(dictionary.analyse(form.get())).as(lemma + " " + form.get()).anyMatch(one -> one.lemma().equals(lemma)
                        && one.grammaticalCase() == grammaticalCase && one.number() == number && one.possessive() == null);
                    made++;
                }
            }
        }
        assertThat(made).isGreaterThan(9_000);
        assertThat(missing.size() / (double) made).as(missing.toString()).isLessThan(0.01);
    }

    private TreeSet<String> nouns() throws IOException {
        var words = List.of(Files.readString(Path.of("src/main/resources/messages_fi.properties")).split("[^\\p{L}]+"));
        var lemmas = new TreeSet<String>();
        for (var word : words) for (var one : dictionary.analyse(word)) if (one.wordClass() == WordClass.NOUN && isBase(one.lemma())) lemmas.add(one.lemma());
        return lemmas;
    }

    private boolean isBase(String lemma) {
        return dictionary.analyse(lemma).stream().anyMatch(one -> one.lemma().equals(lemma) && one.wordClass() == WordClass.NOUN
            && one.grammaticalCase() == GrammaticalCase.NOMINATIVE && one.number() == GrammaticalNumber.SINGULAR && one.possessive() == null);
    }

    @Test
    void aNameThatDoesNotBendStandsAfterAWordThatDoes() {
        assertThat(inflection.withKind("kirja", "Saariston vuosi 2026", GrammaticalCase.GENITIVE, GrammaticalNumber.SINGULAR)).contains("kirjan Saariston vuosi 2026");
        assertThat(inflection.withKind("tuote", "Villatakki, koko M", GrammaticalCase.PARTITIVE, GrammaticalNumber.SINGULAR)).contains("tuotetta Villatakki, koko M");
    }

    @Test
    void withoutADictionaryNamesStillBendByRuleAndThingsDoNot() {
        var bare = new Inflection(Morphology.NONE);
        assertThat(bare.inflect("Virtanen", Naming.LAST_NAME, GrammaticalCase.GENITIVE)).contains("Virtasen");
        assertThat(bare.inflect("Pekka", Naming.FIRST_NAME, GrammaticalCase.ALLATIVE)).contains("Pekalle");
        assertThat(bare.inflect("sininen villatakki", Naming.THING, GrammaticalCase.GENITIVE)).isEmpty();
        assertThat(bare.inflect("kirja", Naming.THING, GrammaticalCase.GENITIVE)).isEmpty();
    }
}
