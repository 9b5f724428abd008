package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words known and unknown in the three languages, and what was meant by those written wrong. */
class SpellingTest {

    private static final int LOOKUPS = 700;

    private final Spelling spelling = TestDictionary.spelling();

    @ParameterizedTest
    @CsvSource({"FI,palautuslomakkeella", "FI,verkkokauppa-asiakas", "FI,EU:n", "FI,cashbackista", "FI,MobilePayllä", "FI,outletmyymälästä", "FI,Kirjakulmassa", "FI,oon", "FI,Terveisin", "FI,saapui", "SV,försenad",
        "SV,ångerblanketten", "SV,spårningskoden", "SV,Hej", "SV,e-post", "SV,återbetalningen", "EN,colour", "EN,color", "EN,don't", "EN,don’t", "EN,webshop", "EN,preorder"})
    void isKnown(Language language, String word) {
        assertThat(speller(language).knows(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FI,pahoitelut", "FI,kuluesa", "FI,asiakaspavelu-numero", "SV,bestälningen", "SV,leverasen", "EN,recieved"})
    void isUnknown(Language language, String word) {
        assertThat(speller(language).knows(word)).isFalse();
    }

    /** Written and meant. */
    private static final Map<Language, List<String>> TYPOS = Map.of(
        Language.FI, List.of("pahoitelut pahoittelut", "anteksi anteeksi", "tilauskesi tilauksesi", "palautsu palautus", "hyvtys hyvitys", "huomeenna huomenna", "kiitoss kiitos", "lähetämmme lähetämme",
            "varatsosta varastosta", "toimitamne toimitamme", "maskukortille maksukortille", "onvalmis on valmis", "kaytössä käytössä", "reklamaatosi reklamaatiosi", "perjanatina perjantaina",
            "ystävälisin ystävällisin", "ongellma ongelma"),
        Language.SV, List.of("bestälning beställning", "återbetlaning återbetalning", "leveranns leverans", "fakturra faktura"),
        Language.EN, List.of("recieved received", "refudn refund", "delivry delivery", "apologyse apologise", "tommorow tomorrow"));

    /**
     * How often what was meant is suggested.
     *
     * @param first as the first
     * @param three among the first three
     */
    record Measured(int typos, int first, int three) {}

    static Measured measured(Language language, Speller speller) {
        var typos = TYPOS.get(language);
        var places = typos.stream().map(pair -> pair.split(" ", 2)).map(pair -> speller.suggestions(pair[0], LOOKUPS).indexOf(pair[1])).toList();
        return new Measured(typos.size(), (int) places.stream().filter(place -> place == 0).count(), (int) places.stream().filter(place -> place >= 0 && place < 3).count());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasMeantIsAmongTheFirstThree(Language language) {
        var measured = measured(language, speller(language));
        assertThat(measured.three).isEqualTo(measured.typos);
    }

    @Test
    void suggestionsKeepTheCapitalAndAreFive() {
        assertThat(speller(Language.FI).suggestions("Anteksi", LOOKUPS)).contains("Anteeksi").hasSizeLessThanOrEqualTo(5);
        assertThat(speller(Language.FI).suggestions("kala", LOOKUPS)).hasSize(5);
        assertThat(speller(Language.FI).suggestions("x".repeat(500), LOOKUPS)).isEmpty();
    }

    @Test
    void withoutADictionaryThereIsNoSpeller(@TempDir Path empty) {
        assertThat(Spelling.of(Morphology.NONE, empty).of(Language.FI)).isEmpty();
        assertThat(Spelling.NONE.of(Language.SV)).isEmpty();
    }

    private Speller speller(Language language) {
        return spelling.of(language).orElseThrow(() -> new AssertionError("The tests need the dictionary of " + language + ": hunspell-sv, hunspell-en-gb, voikko-fi"));
    }
}
