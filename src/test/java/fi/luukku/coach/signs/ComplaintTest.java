package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComplaintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FI | NONE  | Onko Sinuhe hyllyssä?",
        "FI | NONE  | Tilasin vahingossa väärän koon, voiko sen vaihtaa?",
        "FI | NONE  | Jos lamppu menee rikki, korvaatteko sen?",
        "FI | NONE  | Kirja ei ollut rikki, vaikka laatikko oli märkä. Kiitos nopeasta toimituksesta!",
        "FI | NONE  | Vanha imurini hajosi, ja etsin uutta.",
        "FI | NONE  | Toivoisin hiljaista huonetta.",
        "FI | MILD  | Paketti ei ole tullut.",
        "FI | MILD  | Alennuskoodi ei kelpaa.",
        "FI | HARM  | Kannu tuli rikki.",
        "FI | HARM  | Tilasin vihreän, mutta sain sinisen.",
        "FI | HARM  | Minulta veloitettiin kahteen kertaan.",
        "FI | HARM  | Mä oon oottanu pakettii jo kolme viikkoo.",
        "FI | ANGER | Olen kirjoittanut jo kolme kertaa. Törkeää!",
        "FI | ANGER | Vien asian kuluttajariitalautakuntaan.",
        "SV | HARM  | Lampan var trasig när den kom.",
        "SV | ANGER | Det är tredje gången jag skriver!",
        "SV | NONE  | När öppnar butiken på lördag?",
        "EN | HARM  | The kettle arrived broken.",
        "EN | ANGER | This is the third time I write to you. Unacceptable!",
        "EN | NONE  | Is it too late to add a book?"})
    void tellsHowBadlyThingsHaveGone(Language language, Strength strength, String text) {
        assertThat(Complaint.of(Reading.ofTheirs(text, language, TestDictionary.get())).strength()).isEqualTo(strength);
    }

    @Test
    void tellsWhatItIsAbout() {
        var complaint = Complaint.of(Reading.ofTheirs("Paketista puuttui yksi lautanen.", Language.FI, TestDictionary.get()));
        assertThat(complaint.isOf(Set.of("missing"))).isTrue();
        assertThat(complaint.isOf(Set.of("money", "anger"))).isFalse();
    }

    @Test
    void withoutADictionaryItHearsOnlyFixedWords() {
        assertThat(Complaint.of(Reading.ofTheirs("Kannu tuli rikki.", Language.FI, Morphology.NONE)).isAtLeast(Strength.HARM)).isTrue();
        assertThat(Complaint.of(Reading.ofTheirs("Kirjan kannet olivat revenneet.", Language.FI, Morphology.NONE)).isAtLeast(Strength.MILD)).isFalse();
    }

    @Test
    void noMessageIsNoComplaint() {
        assertThat(Complaint.of(null).strength()).isEqualTo(Strength.NONE);
    }
}
