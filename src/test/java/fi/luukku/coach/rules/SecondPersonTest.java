package fi.luukku.coach.rules;

import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecondPersonTest {

    @ParameterizedTest
    @CsvSource({"voitte, voit", "haluaisitteko, haluaisitko", "teille, sinulle", "teidän, sinun", "ette, et", "tilauksestanne, tilauksestasi", "osoitteeseenne, osoitteeseesi", "palautettuanne, palautettuasi",
        "ottakaa, ota", "lähettäkää, lähetä", "kertokaa, kerro", "hakekaa, hae", "tehkää, tee", "olkaa, ole", "valitkaa, valitse", "vastatkaa, vastaa", "pyytäkää, pyydä", "antakaa, anna"})
    void changesAWordThereAndBack(String ye, String thou) {
        assertThat(SecondPerson.toThou(word(ye), TestDictionary.get())).isEqualTo(thou);
        assertThat(SecondPerson.toYe(word(thou), TestDictionary.get())).isEqualTo(ye);
    }

    @Test
    void offersNothingThatTheDictionaryDoesNotConfirm() {
        assertThat(SecondPerson.toThou(word("teillekin"), TestDictionary.get())).isNull();
        assertThat(SecondPerson.toYe(word("otathan"), TestDictionary.get())).isNull();
        assertThat(SecondPerson.toThou(Reading.ofOurs("voitte", Language.FI, Morphology.NONE).words().getFirst(), Morphology.NONE)).isNull();
    }

    @Test
    void leavesTheSwedishErWhichIsTwoWords() {
        assertThat(SecondPerson.swedish("ni", false)).isEqualTo("du");
        assertThat(SecondPerson.swedish("er", false)).isNull();
        assertThat(SecondPerson.swedish("dina", true)).isEqualTo("era");
    }

    private static Word word(String text) {
        return Reading.ofOurs(text, Language.FI, TestDictionary.get()).words().getFirst();
    }
}
