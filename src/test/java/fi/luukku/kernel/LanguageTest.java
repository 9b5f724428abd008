package fi.luukku.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"fi,FI", "sv-FI,SV", "EN,EN", "en_GB,EN", "fi-Latn-FI,FI"})
    void isKnownByTheFirstPartOfItsTag(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fil", "fil-PH", "svm", "enm", "f", "", "-", "de"})
    void anotherIsNone(String tag) {
        assertThat(Language.of(tag)).isNull();
    }

    @Test
    void noTagIsNone() {
        assertThat(Language.of(null)).isNull();
    }
}
