package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegretTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FI | true  | Olen pahoillani, että kannu hajosi.",
        "FI | true  | Olemme pahoillamme.",
        "FI | true  | Pahoittelut viiveestä!",
        "FI | true  | Pyydän anteeksi.",
        "FI | true  | Voi harmi, että näin kävi.",
        "FI | true  | Ikävä kuulla, että takki ei sopinut.",
        "FI | true  | Valitamme tapahtunutta.",
        "FI | false | Valitettavasti kirja on loppu.",
        "FI | false | Me lähetämme uuden kannun.",
        "FI | false | Kirja kertoo pahasta pojasta.",
        "SV | true  | Jag är så ledsen att lampan gick sönder.",
        "SV | true  | Vi beklagar dröjsmålet.",
        "SV | false | Tyvärr är boken slut.",
        "EN | true  | I apologise for the delay.",
        "EN | true  | So sorry to hear that.",
        "EN | false | Unfortunately the book is out of stock."})
    void tellsRegretFromBadNews(Language language, boolean shown, String text) {
        assertThat(Regret.of(Reading.ofOurs(text, language, TestDictionary.get())).isShown()).isEqualTo(shown);
    }

    @Test
    void tellsWhereItStands() {
        var text = "Hei! Olen pahoillani viiveestä.";
        var found = Regret.of(Reading.ofOurs(text, Language.FI, TestDictionary.get())).found().getFirst();
        assertThat(text.substring(found.start(), found.end())).isEqualTo("pahoillani");
    }
}
