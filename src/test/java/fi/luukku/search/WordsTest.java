package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words(TestDictionary.get());

    @ParameterizedTest
    @CsvSource({"lomakkeella, lomake", "palautuslomakkeella, lomake", "palautuslomakkeella, palautuslomake", "korjattu, korjata", "vaihtaminen, vaihtaa", "kalliimpia, kallis",
        "kaks, kaksi", "kotiintoimituksen, kotiintoimitus", "kotiintoimituksen, toimitus", "shimano-kytkimen, kytkin", "maksa, maksaa", "maksa, maksa"})
    void aFinnishWordIsFoundByItsLemmasAndParts(String word, String lemma) {
        assertThat(words.in(word, Language.FI, false)).extracting(Term::lexeme).contains("f/" + lemma);
    }

    @ParameterizedTest
    @CsvSource({"tilata, tilaus", "palaute, palautus", "kirjasto, kirja", "loma, lomake", "takka, takki"})
    void itIsNotFoundByWhatIsOnlyLikeIt(String word, String other) {
        assertThat(words.in(word, Language.FI, false)).extracting(Term::lexeme).doesNotContainAnyElementsOf(words.sought(other));
    }

    @Test
    void aPartIsWhereItsLettersAre() {
        assertThat(words.in("palautuslomakkeella", Language.FI, false)).contains(new Term("f/palautus", 0, 8), new Term("f/lomake", 8, 19));
        assertThat(words.in("kotiintoimituksen", Language.FI, false)).contains(new Term("f/toimitus", 6, 17));
    }

    @ParameterizedTest
    @CsvSource({"leverans, leveranser", "leverans, leveransen", "beställning, beställningarna", "sko, skorna", "skor, skon", "cykel, cyklar", "cykeln, cykel", "paket, paketet", "faktura, fakturan",
        "faktura, fakturor", "biljett, biljetterna", "klänning, klänningar", "kvitto, kvittot"})
    void aSwedishWordIsFoundInItsForms(String one, String other) {
        assertThat(Stems.swedish(one)).isEqualTo(Stems.swedish(other));
    }

    @ParameterizedTest
    @CsvSource({"beställning, beställa", "leverans, leva", "faktura, faktum", "sko, skola", "retur, returnera", "paket, panel"})
    void andNotInThoseOfOthers(String one, String other) {
        assertThat(Stems.swedish(one)).isNotEqualTo(Stems.swedish(other));
    }

    @Test
    void aWordIsOfItsLanguage() {
        assertThat(words.in("on", Language.FI, false)).extracting(Term::lexeme).doesNotContainAnyElementsOf(words.in("on", Language.EN, false).stream().map(Term::lexeme).toList());
        assertThat(words.in("Virtanen", Language.EN, true)).extracting(Term::lexeme).contains("virtanen");
        assertThat(words.sought("Virtasella")).contains("virtanen");
    }

    @Test
    void withoutADictionaryWordsAreStemmed() {
        var bare = new Words(Morphology.NONE);
        var found = bare.in("paketeissa", Language.FI, false).stream().map(Term::lexeme).toList();
        assertThat(found).containsAnyElementsOf(bare.sought("pakettien"));
        assertThat(found).doesNotContainAnyElementsOf(bare.sought("paketilla").stream().filter(lexeme -> !lexeme.startsWith("u/")).toList());
    }
}
