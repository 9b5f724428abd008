package fi.luukku.coach.rules;

import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({"tuotteen,lamppu,lampun", "tuotteenne,takki,takkinne", "tuotetta,kenkä,kenkää", "tuotteessa,sohva,sohvassa", "tuotteeseen,laatikko,laatikkoon", "tuotteet,kirja,kirjat",
        "tuotteesi,puhelin,puhelimesi", "tuotteella,keitin,keittimellä", "tuotteeksi,lautanen,lautaseksi", "tuotteesta,laite,laitteesta", "tuotteiden,pyörä,pyörien", "tuotteita,kissa,kissoja"})
    void putsAWordInTheFormOfAnother(String old, String other, String expected) {
        assertThat(inflected(old, other, TestDictionary.get())).isEqualTo(expected);
    }

    @Test
    void withoutADictionaryItMakesNone() {
        assertThat(inflected("tuotteen", "lamppu", Morphology.NONE)).isNull();
    }

    private static String inflected(String old, String other, Morphology morphology) {
        var word = Reading.ofOurs(old, Language.FI, TestDictionary.get()).words().getFirst();
        return new Inflection(morphology).like(word, "tuote", other).orElse(null);
    }
}
