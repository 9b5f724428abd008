package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CancellationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FI | true  | Haluaisin perua tilaukseni 10482.",
        "FI | true  | Perun tilauksen, en tarvitse sitä enää.",
        "FI | true  | Voisitteko peruuttaa varauksen?",
        "FI | true  | Peruuttakaa tilaus, kiitos.",
        "FI | true  | Irtisanon vuositilauksen kuun lopussa.",
        "FI | true  | Haluan lopettaa kuukausitilauksen.",
        "FI | true  | Käytän peruuttamisoikeuttani.",
        "FI | false | Miksi tilaukseni peruttiin?",
        "FI | false | Älkää peruko tilausta, maksan sen huomenna.",
        "FI | false | En halua perua tilausta, vaan muuttaa osoitetta.",
        "FI | false | Milloin tilaukseni lähtee?",
        "SV | true  | Jag vill avbeställa min order.",
        "SV | true  | Jag ångrar köpet.",
        "SV | true  | Jag vill säga upp prenumerationen.",
        "SV | false | När kommer min beställning?",
        "EN | true  | Please cancel my order.",
        "EN | true  | I want to end my subscription.",
        "EN | false | Why was my order cancelled?",
        "EN | false | Please don't cancel my order."})
    void hearsWhoWantsOut(Language language, boolean wanted, String text) {
        assertThat(Cancellation.of(Reading.ofTheirs(text, language, TestDictionary.get())).isWanted()).isEqualTo(wanted);
    }

    @Test
    void noMessageCancelsNothing() {
        assertThat(Cancellation.of(null).isWanted()).isFalse();
    }
}
