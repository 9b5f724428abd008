package fi.luukku.finnish.format;

import static fi.luukku.kernel.Language.EN;
import static fi.luukku.kernel.Language.FI;
import static fi.luukku.kernel.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Soitamme klo 9.05, sopiiko?|klo 9.05|09:05|09:05|FI", "Auki klo 9–17.|klo 9–17|09:00|17:00|FI", "kello 16 jälkeen|kello 16|16:00|16:00|FI", "klo 9.00-17.30 asti|klo 9.00-17.30|09:00|17:30|FI",
        "Vi ringer kl. 9.05.|kl. 9.05|09:05|09:05|SV", "klockan 12|klockan 12|12:00|12:00|SV", "kl 9|kl 9|09:00|09:00|SV", "klo 9:05|klo 9:05|09:05|09:05|-", "we call at 9:05.|9:05|09:05|09:05|EN", "by 9 am|9 am|09:00|09:00|EN",
        "by 9.30 p.m. today|9.30 p.m.|21:30|21:30|EN", "open 9 am–5 pm|9 am–5 pm|09:00|17:00|EN", "open 9–11 am|9–11 am|09:00|11:00|EN", "11–1 pm|11–1 pm|11:00|13:00|EN", "12 am|12 am|00:00|00:00|EN",
        "klo 24|klo 24|00:00|00:00|FI"})
    void isFound(String text, String written, LocalTime first, LocalTime last, String language) {
        assertThat(ClockTimes.in(text)).singleElement().satisfies(one -> {
            assertThat(one.in(text)).isEqualTo(written);
            assertThat(one.value().first()).isEqualTo(first);
            assertThat(one.value().last()).isEqualTo(last);
            assertThat(one.value().languages()).extracting(Enum::name).containsExactlyElementsOf(language.equals("-") ? java.util.List.of() : java.util.List.of(language));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.05", "klo 25", "klo 9.75", "25:00", "12:60", "89:90 kr", "12:30 €", "1:23:45", "klossi 5", "5 apples", "9 ambulances", "2:1", "GMT+02:00", "klo"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(ClockTimes.in(text)).isEmpty();
    }

    @Test
    void isWrittenForTheReader() {
        var time = ClockTimes.in("klo 9.05").getFirst().value();
        assertThat(time.inForm(FI)).isEqualTo("klo 9.05");
        assertThat(time.inForm(SV)).isEqualTo("kl. 9.05");
        assertThat(time.inForm(EN)).isEqualTo("9:05 am");
        assertThat(ClockTimes.in("9 am–5 pm").getFirst().value().inForm(FI)).isEqualTo("klo 9–17");
        assertThat(ClockTimes.in("klo 0.30").getFirst().value().inForm(EN)).isEqualTo("12:30 am");
    }
}
