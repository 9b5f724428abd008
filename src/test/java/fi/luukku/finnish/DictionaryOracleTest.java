package fi.luukku.finnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puimula.libvoikko.Voikko;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Holds our reading of the dictionary against libvoikko's, where the machine has that library. What may differ: a
 * compound that could be a company's name is given twice by libvoikko, and its pattern of such names is not read here.
 */
class DictionaryOracleTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'-]*");
    private static final List<String> CODES = List.of("baseform", "class", "sijamuoto", "number", "person", "mood", "tense", "possessive", "participle", "comparison", "negative");

    /** libvoikko's word for each of ours, where it is another. */
    private static final Map<String, String> THEIRS = Map.ofEntries(
        Map.entry("NOUN", "nimisana"), Map.entry("ADJECTIVE", "laatusana"), Map.entry("NOUN_OR_ADJECTIVE", "nimisana_laatusana"), Map.entry("INTERJECTION", "huudahdussana"),
        Map.entry("FIRST_NAME", "etunimi"), Map.entry("LAST_NAME", "sukunimi"), Map.entry("PLACE_NAME", "paikannimi"), Map.entry("OTHER_NAME", "nimi"),
        Map.entry("VERB", "teonsana"), Map.entry("ABBREVIATION", "lyhenne"), Map.entry("ADVERB", "seikkasana"), Map.entry("NUMERAL", "lukusana"),
        Map.entry("PRONOUN", "asemosana"), Map.entry("CONJUNCTION", "sidesana"), Map.entry("ADPOSITION", "suhdesana"), Map.entry("NEGATIVE_VERB", "kieltosana"), Map.entry("PREFIX", "etuliite"),
        Map.entry("NOMINATIVE", "nimento"), Map.entry("GENITIVE", "omanto"), Map.entry("PARTITIVE", "osanto"), Map.entry("ESSIVE", "olento"), Map.entry("TRANSLATIVE", "tulento"),
        Map.entry("INESSIVE", "sisaolento"), Map.entry("ELATIVE", "sisaeronto"), Map.entry("ILLATIVE", "sisatulento"), Map.entry("ADESSIVE", "ulkoolento"), Map.entry("ABLATIVE", "ulkoeronto"),
        Map.entry("ALLATIVE", "ulkotulento"), Map.entry("ABESSIVE", "vajanto"), Map.entry("COMITATIVE", "seuranto"), Map.entry("INSTRUCTIVE", "keinonto"), Map.entry("MANNER", "kerrontosti"), Map.entry("ACCUSATIVE", "kohdanto"),
        Map.entry("A_INFINITIVE", "A-infinitive"), Map.entry("E_INFINITIVE", "E-infinitive"), Map.entry("MA_INFINITIVE", "MA-infinitive"), Map.entry("MINEN_INFINITIVE", "MINEN-infinitive"), Map.entry("MAINEN_INFINITIVE", "MAINEN-infinitive"),
        Map.entry("FIRST", "1"), Map.entry("SECOND", "2"), Map.entry("THIRD", "3"), Map.entry("PASSIVE", "4"), Map.entry("PRESENT", "present_simple"), Map.entry("PAST", "past_imperfective"),
        Map.entry("NEGATIVE", "negation"), Map.entry("MY", "1s"), Map.entry("YOUR", "2s"), Map.entry("OUR", "1p"), Map.entry("YOUR_PLURAL", "2p"), Map.entry("THEIR", "3"));

    /**
     * How much of it is read the same.
     *
     * @param words     of the sample
     * @param different where any reading differs
     * @param compounds that libvoikko knows as such
     * @param borders   compounds whose parts begin elsewhere by any reading
     */
    record Measured(int words, List<String> different, int compounds, List<String> borders) {}

    private static @Nullable Measured measured;

    /** Null where the machine has no libvoikko. */
    static synchronized @Nullable Measured measured() throws IOException {
        var voikko = libvoikko();
        if (voikko != null && measured == null) measured = measured(voikko, sample());
        return measured;
    }

    private static Measured measured(Voikko voikko, Set<String> words) {
        var compounds = words.stream().filter(word -> theirBorders(voikko, word).stream().anyMatch(starts -> starts.size() > 1)).toList();
        return new Measured(words.size(), words.stream().filter(word -> !ours(word).equals(theirs(voikko, word))).toList(),
            compounds.size(), compounds.stream().filter(word -> !ourBorders(word).equals(theirBorders(voikko, word))).toList());
    }

    @Test
    void readsAsLibvoikkoDoes() throws IOException {
        var measured = measured();
        assumeTrue(measured != null, "libvoikko is not installed here: ./luukku test installs it where it may");
        assertThat(measured.words).isGreaterThan(20_000);
        assertThat(measured.different).hasSizeLessThan(measured.words / 200);
        System.out.println("Otherwise than libvoikko: " + measured.different.subList(0, Math.min(40, measured.different.size())));
    }

    /** What the search finds in the midst of a word, and the coach says of a part, stands or falls with this. */
    @Test
    void partsCompoundsWhereLibvoikkoDoes() throws IOException {
        var measured = measured();
        assumeTrue(measured != null, "libvoikko is not installed here: ./luukku test installs it where it may");
        assertThat(measured.compounds).isGreaterThan(5_000);
        assertThat(measured.borders).isEmpty();
    }

    private static Set<List<Integer>> ourBorders(String word) {
        return TestDictionary.get().analyse(word).stream().map(reading -> reading.parts().stream().map(WordPart::start).toList()).collect(Collectors.toSet());
    }

    private static Set<List<Integer>> theirBorders(Voikko voikko, String word) {
        return voikko.analyze(word).stream().map(reading -> starts(reading.get("STRUCTURE"))).collect(Collectors.toSet());
    }

    /** "=pppppp=pppppp-=ppppppp": a part begins at each =, which is no letter of the word. */
    private static List<Integer> starts(String structure) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < structure.length(); i++) if (structure.charAt(i) == '=') starts.add(i - starts.size());
        return starts;
    }

    private static Voikko libvoikko() {
        try {
            return new Voikko("fi");
        } catch (Throwable missing) {
            return null;
        }
    }

    /** All words of our own texts, and made of them: compounds with and without a hyphen, clitics, numbers with endings. */
    private static Set<String> sample() throws IOException {
        var words = new TreeSet<String>();
        try (var files = Stream.concat(Files.walk(Path.of("src/main/resources")), Files.walk(Path.of("src/test/resources")))) {
            for (var file : files.filter(path -> path.toString().matches(".*(messages_fi.properties|\\.yaml|\\.txt)")).toList()) {
                WORD.matcher(Files.readString(file)).results().map(found -> found.group()).filter(word -> word.length() < 40).forEach(words::add);
            }
        }
        var known = new ArrayList<>(words.stream().filter(TestDictionary.get()::knows).toList());
        var random = new Random(7);
        var makers = List.<UnaryOperator<String>>of(word -> word + known.get(random.nextInt(known.size())).toLowerCase(), word -> word + "-" + known.get(random.nextInt(known.size())),
            word -> word + "kin", word -> word + "ko", word -> word + "nsa", word -> random.nextInt(99_999) + ":een", word -> random.nextInt(99) + "-vuotias");
        for (int i = 0; i < 40_000; i++) words.add(makers.get(i % makers.size()).apply(known.get(random.nextInt(known.size()))));
        return words;
    }

    private static Set<String> ours(String word) {
        return TestDictionary.get().analyse(word).stream().map(reading -> Stream.of(reading.lemma().toLowerCase(), reading.wordClass(), reading.grammaticalCase(), reading.number(),
            reading.person(), reading.mood(), reading.tense(), reading.possessive(), reading.participle(), reading.comparison(), polarity(reading.polarity()),
            reading.clitics().contains(Clitic.QUESTION), reading.clitics().contains(Clitic.ALSO) ? "kin" : reading.clitics().contains(Clitic.EITHER) ? "kaan" : null)
            .map(DictionaryOracleTest::theirWord).collect(Collectors.joining("|"))).collect(Collectors.toSet());
    }

    private static Object polarity(Polarity polarity) {
        return polarity == null ? null : switch (polarity) { case AFFIRMATIVE -> "false"; case NEGATED -> "true"; case EITHER -> "both"; };
    }

    private static String theirWord(Object value) {
        return value == null ? "" : THEIRS.getOrDefault(value.toString(), value.toString().toLowerCase());
    }

    private static Set<String> theirs(Voikko voikko, String word) {
        return voikko.analyze(word).stream().map(reading -> CODES.stream().map(code -> value(reading.get(code.toUpperCase()))).collect(Collectors.joining("|"))
            .replace("|positive|", "||") + "|" + (reading.get("KYSYMYSLIITE") != null) + "|" + value(reading.get("FOCUS"))).map(key -> {
                var end = key.indexOf('|');
                return key.substring(0, end).toLowerCase() + key.substring(end);
            }).collect(Collectors.toSet());
    }

    private static String value(String value) {
        return value == null ? "" : value;
    }
}
