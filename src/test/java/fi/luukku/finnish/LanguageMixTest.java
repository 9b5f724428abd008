package fi.luukku.finnish;

import static fi.luukku.kernel.Language.EN;
import static fi.luukku.kernel.Language.FI;
import static fi.luukku.kernel.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageMixTest {

    private static final String FINNISH = """
        Palautusohje
        Voit palauttaa tuotteen 14 päivän kuluessa siitä, kun sait sen. Pakkaa tuote alkuperäiseen pakkaukseen ja täytä lomake.
        Vie paketti lähimpään noutopisteeseen. Palautus on sinulle maksuton. Hyvitämme rahat viiden arkipäivän kuluessa
        paketin saapumisesta varastollemme. Käytetystä tuotteesta voimme vähentää sen arvon alentumisen.
        """;
    private static final String SWEDISH = """
        Returanvisning
        Du kan returnera varan inom 14 dagar från det att du fick den. Packa varan i originalförpackningen och fyll i blanketten.
        Lämna paketet på närmaste utlämningsställe. Returen är kostnadsfri för dig. Vi betalar tillbaka pengarna inom fem vardagar
        från det att paketet har kommit till vårt lager. För en använd vara kan vi dra av det som värdet har minskat.
        """;
    private static final String ENGLISH = """
        How to return
        You can return the product within 14 days of receiving it. Pack it in its original box and fill in the form.
        Take the parcel to the nearest pick-up point. The return is free of charge for you. We refund the money within five working days
        of the parcel arriving at our warehouse. For a used product we may deduct the loss in its value.
        """;

    private final LanguageMix mix = new LanguageMix(new LanguageGuess(TestDictionary.get()));

    @Test
    void aTextInOneLanguageIsInThatOnly() {
        assertThat(mix.of(FINNISH)).containsExactly(FI);
        assertThat(mix.of(SWEDISH)).containsExactly(SV);
        assertThat(mix.of(ENGLISH)).containsExactly(EN);
    }

    @Test
    void oneAfterAnotherAllAreFound() {
        assertThat(mix.of(FINNISH + SWEDISH + ENGLISH)).containsExactlyInAnyOrder(FI, SV, EN);
        assertThat(mix.of(ENGLISH.repeat(4) + FINNISH)).containsExactlyInAnyOrder(FI, EN);
    }

    /** As a PDF with two columns reads. */
    @Test
    void soTheyAreSideBySide() {
        var left = FINNISH.split("\n");
        var right = SWEDISH.split("\n");
        var columns = new StringBuilder();
        for (int i = 0; i < left.length; i++) columns.append(left[i]).append("   ").append(right[i]).append('\n');
        assertThat(mix.of(columns.toString())).containsExactlyInAnyOrder(FI, SV);
    }

    @Test
    void aBillTellsItsLanguageAlsoBetweenNumbersAndNames() {
        assertThat(mix.of("""
            LASKU            Kirjakulma Oy
            Laskun numero    20261124-7       Laskun päivä  24.11.2026   Eräpäivä 8.12.2026
            Asiakas          Maija Lehtonen, Kuusikuja 4, 33100 Tampere
            Tuote                                   Määrä   Yksikköhinta   Yhteensä
            Harry Potter and the Goblet of Fire       1       24,90 €       24,90 €
            Moleskine Classic Notebook Large          2       21,90 €       43,80 €
            Toimituskulut                                                   4,90 €
            Veroton hinta yhteensä 58,65 €   Arvonlisävero 25,5 % 14,95 €
            Maksettava yhteensä 73,60 €
            Viivästyskorko lain mukaan. Huomautukset laskusta kahdeksan päivän kuluessa.
            """)).contains(FI);
    }

    @Test
    void aNameOrAHeadingTellsNothing() {
        assertThat(mix.of("")).isEmpty();
        assertThat(mix.of("Terms and conditions of sale")).isEmpty();
        assertThat(mix.of("12 345 67 89 0 ".repeat(1_000))).isEmpty();
    }

    @Test
    void whatIsInNoneOfTheThreeIsInNone() {
        assertThat(mix.of("Sie können die Ware innerhalb von 14 Tagen zurückgeben, nachdem Sie sie erhalten haben. Bitte füllen Sie das Formular aus und bringen Sie das Paket zur Post. ".repeat(3)))
            .doesNotContain(FI);
    }
}
