package fi.luukku.finnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DictionaryTest {

    private final Morphology dictionary = TestDictionary.get();

    @ParameterizedTest
    @CsvSource({
        "palautuslomakkeella, palautuslomake, NOUN", "tilauksenne, tilaus, NOUN", "Virtaselle, Virtanen, LAST_NAME", "Maijan, Maija, FIRST_NAME",
        "toimitettiin, toimittaa, VERB", "peruutettu, peruutettu, ADJECTIVE", "kahdellekymmenelle, kaksikymmentä, NUMERAL", "22:een, 22, NUMERAL",
        "pdf-tiedostoa, PDF-tiedosto, NOUN", "nopeammin, nopea, ADJECTIVE", "emme, ei, NEGATIVE_VERB", "teille, te, PRONOUN", "teille, tie, NOUN",
        "PALAUTUSLOMAKE, palautuslomake, NOUN", "Tampereelle, Tampere, PLACE_NAME"
    })
    void tellsBaseFormAndClass(String word, String lemma, WordClass wordClass) {
        assertThat(dictionary.analyse(word)).anyMatch(reading -> reading.lemma().equals(lemma) && reading.wordClass() == wordClass);
    }

    @Test
    void tellsTheFeaturesOfAVerb() {
        assertThat(dictionary.analyse("peruuttaisitteko")).singleElement().satisfies(reading -> {
            assertThat(reading.mood()).isEqualTo(Mood.CONDITIONAL);
            assertThat(reading.person()).isEqualTo(Person.SECOND);
            assertThat(reading.number()).isEqualTo(GrammaticalNumber.PLURAL);
            assertThat(reading.clitics()).containsExactly(Clitic.QUESTION);
        });
        assertThat(dictionary.analyse("toimitetaan")).singleElement().satisfies(reading -> {
            assertThat(reading.person()).isEqualTo(Person.PASSIVE);
            assertThat(reading.tense()).isEqualTo(Tense.PRESENT);
        });
    }

    @Test
    void tellsTheFeaturesOfANoun() {
        assertThat(dictionary.analyse("kirjahyllyssäni")).singleElement().satisfies(reading -> {
            assertThat(reading.grammaticalCase()).isEqualTo(GrammaticalCase.INESSIVE);
            assertThat(reading.possessive()).isEqualTo(Possessive.MY);
            assertThat(reading.parts()).containsExactly(new WordPart(0, 5, "kirja"), new WordPart(5, 15, "hylly"));
        });
    }

    @Test
    void cutsCompoundsWhereTheirPartsMeet() {
        assertThat(parts("verkko-ostoksen")).containsExactly(new WordPart(0, 6, "verkko"), new WordPart(7, 15, "ostos"));
        assertThat(parts("huonekaluliikkeessä")).extracting(WordPart::lemma).containsExactly("huone", "kalu", "liike");
        assertThat(parts("pdf-tiedostoa")).extracting(WordPart::lemma).containsExactly("PDF", "tiedosto");
    }

    private List<WordPart> parts(String word) {
        return dictionary.analyse(word).getFirst().parts();
    }

    @Test
    void namesTheVerbOfAParticiple() {
        assertThat(dictionary.analyse("peruutettu")).extracting(Analysis::verb).contains("peruuttaa");
        assertThat(dictionary.analyse("tilaamani")).extracting(Analysis::verb).contains("tilata");
        assertThat(dictionary.analyse("tilaus")).extracting(Analysis::verb).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xyzzy", "linjaauto", "kirja-hylly", "日本", "\u0000", "a\nb", "-", "😀"})
    void knowsNoSuchWord(String word) {
        assertThat(dictionary.knows(word)).isFalse();
    }

    @Test
    void aHyphenIsWantedBetweenLikeVowels() {
        assertThat(dictionary.knows("linja-auto")).isTrue();
        assertThat(dictionary.knows("kirjahylly")).isTrue();
    }

    @Test
    void aWordWithoutEndIsNoWord() {
        assertThat(dictionary.analyse("kissa".repeat(10_000))).isEmpty();
        // As long as a word may be, and made to be cut in very many ways: it comes to an end.
        assertThat(dictionary.analyse("aa".repeat(120))).isEmpty();
    }

    @Test
    void refusesWhatIsNoDictionary(@TempDir Path folder) throws IOException {
        var file = folder.resolve("mor.vfst");
        assertThatThrownBy(() -> Dictionary.read(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "hei");
        assertThatThrownBy(() -> Dictionary.read(file)).isInstanceOf(IOException.class).hasMessageContaining("not a dictionary");
    }

    @Test
    void aDamagedFileIsRefusedOrReadWithoutHarm(@TempDir Path folder) throws IOException {
        var whole = Files.readAllBytes(TestDictionary.file());
        var random = new Random(7);
        for (int i = 0; i < 30; i++) {
            var damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = 0; n < 2_000; n++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            var file = Files.write(folder.resolve("mor.vfst"), damaged);
            try {
                var dictionary = Dictionary.read(file);
                for (var word : List.of("palautuslomakkeella", "kahdellekymmenelle", "tilaamani")) dictionary.analyse(word);
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining("not a dictionary");
            }
        }
    }

    @Test
    void isFoundWhereItWasChosenToBeOrInTheUsualPlaces(@TempDir Path data) throws IOException {
        assertThat(DictionaryPlaces.find(data.resolve("nowhere"), data)).isEmpty();
        assertThat(DictionaryPlaces.find(TestDictionary.file().getParent(), data)).contains(TestDictionary.file());
        var own = Files.createDirectories(data.resolve("dictionary")).resolve("mor.vfst");
        Files.write(own, new byte[0]);
        assertThat(DictionaryPlaces.find(null, data)).contains(own);
    }
}
