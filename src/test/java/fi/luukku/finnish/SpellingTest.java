package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words known and unknown in the three languages, and what was meant by those written wrong. */
class SpellingTest {

    private static final int LOOKUPS = 700;

    private final Spelling spelling = TestDictionary.spelling();

    @ParameterizedTest
    @CsvSource({"FI,palautuslomakkeella", "FI,verkkokauppa-asiakas", "FI,EU:n", "FI,cashbackista", "FI,MobilePayllä", "FI,outletmyymälästä", "FI,Kirjakulmassa", "FI,oon",
        "SV,ångerblanketten", "SV,spårningskoden", "SV,Hej", "SV,e-post", "SV,återbetalningen", "EN,colour", "EN,color", "EN,don't", "EN,don’t", "EN,webshop", "EN,preorder"})
    void isKnown(Language language, String word) {
        assertThat(speller(language).knows(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FI,pahoitelut", "FI,kuluesa", "FI,asiakaspavelu-numero", "SV,bestälningen", "SV,leverasen", "EN,recieved"})
    void isUnknown(Language language, String word) {
        assertThat(speller(language).knows(word)).isFalse();
    }

    @Test
    void whatWasMeantIsAmongTheFirstThree() {
        var typos = Map.of(
            Language.FI, List.of("pahoitelut pahoittelut", "anteksi anteeksi", "tilauskesi tilauksesi", "palautsu palautus", "hyvtys hyvitys", "Terveisin Terveisin", "lähetämmme lähetämme",
                "huomeenna huomenna", "kiitoss kiitos", "varatsosta varastosta", "toimitamne toimitamme", "maskukortille maksukortille", "onvalmis on valmis", "kaytössä käytössä", "saapui saapui",
                "reklamaatosi reklamaatiosi", "viestisi viestisi", "perjanatina perjantaina", "ystävälisin ystävällisin", "ongellma ongelma"),
            Language.SV, List.of("bestälning beställning", "återbetlaning återbetalning", "försenad försenad", "leveranns leverans", "fakturra faktura"),
            Language.EN, List.of("recieved received", "refudn refund", "delivry delivery", "apologyse apologise", "tommorow tomorrow"));
        var missed = new ArrayList<String>();
        typos.forEach((language, pairs) -> pairs.forEach(pair -> {
            var words = pair.split(" ", 2);
            if (words[0].equals(words[1])) assertThat(speller(language).knows(words[0])).isTrue();
            else if (!speller(language).suggestions(words[0], LOOKUPS).stream().limit(3).toList().contains(words[1])) missed.add(pair + ": " + speller(language).suggestions(words[0], LOOKUPS));
        }));
        assertThat(missed).isEmpty();
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
