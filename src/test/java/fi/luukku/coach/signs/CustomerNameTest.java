package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** By what name somebody is called who gave one, or signed with one. */
class CustomerNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Maija Lehtonen       | Maija
        Lehtonen Maija       | Maija
        Lehtonen, Maija      | Maija
        VIRTANEN MAIJA       | Maija
        Virtanen Xhevdet     | Xhevdet
        Mirva Salmela        | Mirva
        Anna-Maija Salo      | Anna-Maija
        Marjaliisa Korpi     | Marjaliisa
        Matti Koskitalo      | Matti
        Maija Mäkikoski      | Maija
        Mäkikoski Maija      | Maija
        Toimi Koskela        | Toimi
        Raimo Kirjastola     | Raimo
        Hilkka Koululainen   | Hilkka
        Oona Seurala         | Oona
        Viktor Kauppila      | Viktor
        Tommi Yli-Kero       | Tommi
        Nils Lund            | Nils
        Gunilla Sandström    | Gunilla
        Daniel Cho           | Daniel
        Charlotte Church     | Charlotte
        Italo Calvino        | Italo
        Mr Tom Baker         | Tom
        Noora                | Noora
        """)
    void aPersonIsCalledByTheirFirstName(String given, String first) {
        for (var morphology : new Morphology[] {TestDictionary.get(), Morphology.NONE}) {
            var name = CustomerName.of(given, null, morphology);
            assertThat(name.first()).isEqualTo(first);
            assertThat(name.company()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Virtanen", "Mäkikoski", "Rouva Virtanen", "Mr. Baker", "M. Virtanen", "Valotalo", "maija@posti.example"})
    void aLastNameOrABrandAloneIsNotWhatAnyoneIsCalled(String given) {
        for (var morphology : new Morphology[] {TestDictionary.get(), Morphology.NONE}) {
            var name = CustomerName.of(given, null, morphology);
            assertThat(name.first()).isNull();
            assertThat(name.company()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Päiväkoti Käpytikka", "Tilitoimisto Luotsi", "As Oy Mäntyrinne", "Asunto-osakeyhtiö Mäntyrinne", "Kaukaharjun kirjasto", "Valotalo Oy / Ostoreskontra", "Kirjakauppa Lukulamppu",
        "Kaukaharjun ala-aste", "Suolijärven ala-asteen vanhempainyhdistys", "Café Lumme", "Kaukaharjun Martat ry", "Hervannan seurakunta", "Kustannus Tuulenpesä, myynti", "Paperitukku Uutiset", "Strandby bibliotek, inköp", "Strandbyskolan", "Hembygdsföreningen i Vasa",
        "Grundskola Norr", "Hillside Primary School", "Hillside Library", "Lampwright Ltd", "SEO Growth Team"})
    void anOrganisationIsNobody(String given) {
        for (var morphology : new Morphology[] {TestDictionary.get(), Morphology.NONE}) {
            var name = CustomerName.of(given, null, morphology);
            assertThat(name.first()).isNull();
            assertThat(name.company()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Päiväkoti Käpytikka                | Terveisin\\nMirva Salmela, päiväkodin johtaja\\nPäiväkoti Käpytikka | Mirva | Mirva Salmela
        Päiväkoti Käpytikka                | Mirva Salmela, päiväkodin johtaja\\nPäiväkoti Käpytikka            | Mirva | Mirva Salmela
        Päiväkoti Käpytikka                | Terveisin\\nPäiväkoti Käpytikka                                    |       | ''
        Päiväkoti Käpytikka                | Terveisin\\nKäpytikan väki                                         |       | ''
        Tilitoimisto Luotsi                | Ystävällisin terveisin\\nSatu Virolainen\\nTilitoimisto Luotsi Oy  | Satu  | Satu Virolainen
        As Oy Mäntyrinne / Heikki Laakso   | Pyydän korjaamaan.                                                | Heikki | Heikki Laakso
        Kaukaharjun koulu / Anne Pirhonen  | Anne Pirhonen\\nkoulusihteeri, Kaukaharjun koulu                   | Anne  | Anne Pirhonen
        Kaukaharjun kirjasto               | Terveisin Ulla Kortelainen / Kaukaharjun kirjasto                 | Ulla  | Ulla Kortelainen
        Kaukaharjun kirjasto               | Terveisin\\nKaukaharjun kirjasto                                   |       | ''
        Valotalo Oy / Ostoreskontra        | Ostoreskontra, Valotalo Oy                                        |       | ''
        Tmi Maija Virtanen                 | Terveisin\\nMaija Virtanen                                         | Maija | Maija Virtanen
        Perhe Saarinen                     | t. Outi Saarinen                                                  | Outi  | Outi Saarinen
        Strandby bibliotek, inköp          | Hälsningar\\nGunilla Sandström                                     | Gunilla | Gunilla Sandström
        """)
    void whoWritesForAnOrganisationIsCalledByTheirOwnName(String given, String signature, String first, String whole) {
        var name = CustomerName.of(given, message(signature), TestDictionary.get());
        assertThat(name.first()).isEqualTo(first);
        assertThat(name.whole()).isEqualTo(whole);
        assertThat(name.company()).isTrue();
    }

    @Test
    void whoGaveNoFirstNameIsCalledByTheOneBelowTheirMessage() {
        assertThat(CustomerName.of("Virtanen", message("Terveisin\\nMaija Virtanen"), TestDictionary.get())).isEqualTo(new CustomerName("Maija", "Maija Virtanen", Set.of("maija", "virtanen"), Set.of()));
        assertThat(CustomerName.of("Valotalo", message("Terveisin\\nMaija"), TestDictionary.get()).first()).isEqualTo("Maija");
        assertThat(CustomerName.of("Valotalo", message("Terveisin\\nValotalon väki"), TestDictionary.get()).first()).isNull();
        assertThat(CustomerName.of(null, message("Terveisin\\nKaukaharjun kirjasto"), TestDictionary.get()).first()).isNull();
        assertThat(CustomerName.of("Maija Lehtonen", message("Terveisin\\nPekka"), TestDictionary.get()).first()).isEqualTo("Maija");
    }

    private static Reading message(String signature) {
        return Reading.ofTheirs("Hei!\n\nMissä tilaamamme kirjat ovat?\n\n" + signature.replace("\\n", "\n"), Language.FI, TestDictionary.get());
    }
}
