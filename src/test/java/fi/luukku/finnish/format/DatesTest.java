package fi.luukku.finnish.format;

import static fi.luukku.kernel.Language.EN;
import static fi.luukku.kernel.Language.FI;
import static fi.luukku.kernel.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Paketti lähtee 30.6. mennessä|30.6.|2026-06-30|2026-06-30",
        "Saapuu 30.6.2026.|30.6.2026|2026-06-30|2026-06-30",
        "Saapuu 30.6., ehkä ennen|30.6.|2026-06-30|2026-06-30",
        "Suljettu 3.–5.6. remontin vuoksi|3.–5.6.|2026-06-03|2026-06-05",
        "Suljettu 3.-5.6.2027|3.-5.6.2027|2027-06-03|2027-06-05",
        "Suljettu 28.6.–2.7. loman vuoksi|28.6.–2.7.|2026-06-28|2026-07-02",
        "Voimassa 28.12.2026–2.1.2027 asti|28.12.2026–2.1.2027|2026-12-28|2027-01-02",
        "Voimassa 28.12. - 2.1.2027|28.12. - 2.1.2027|2026-12-28|2027-01-02",
        "Tulee perjantaina 5. kesäkuuta kotiin|5. kesäkuuta|2026-06-05|2026-06-05",
        "Tulee 5. kesäkuuta 2027|5. kesäkuuta 2027|2027-06-05|2027-06-05",
        "Auki 3.–5. kesäkuuta|3.–5. kesäkuuta|2026-06-03|2026-06-05",
        "Kesäkuun 5. päivä|Kesäkuun 5.|2026-06-05|2026-06-05",
        "Nähdään pe 5.6 illalla|5.6|2026-06-05|2026-06-05",
        "Paketet kommer den 5 juni.|den 5 juni|2026-06-05|2026-06-05",
        "fredagen den 5:e juni 2026|den 5:e juni 2026|2026-06-05|2026-06-05",
        "It left on June 5th.|June 5th|2026-06-05|2026-06-05",
        "on June 5, 2027, by noon|June 5, 2027|2027-06-05|2027-06-05",
        "We will send it by 5 June 2026.|5 June 2026|2026-06-05|2026-06-05",
        "It left on 5 June. 2026 was good|5 June|2026-06-05|2026-06-05",
        "Kom 5 jan. 2027|5 jan. 2027|2027-01-05|2027-01-05",
        "the 5th of June|5th of June|2026-06-05|2026-06-05",
        "closed 3–5 June|3–5 June|2026-06-03|2026-06-05",
        "Toimitamme 30.6 mennessä|30.6|2026-06-30|2026-06-30",
        "stängt den 5.6 hela dagen|5.6|2026-06-05|2026-06-05",
        "suljettu 5.6–7.6. saakka|5.6–7.6.|2026-06-05|2026-06-07",
        "Tilattu 2026-06-05T10:00|2026-06-05|2026-06-05|2026-06-05",
        "Tilattu 06/05/2026|06/05/2026|2026-05-06|2026-05-06",
        "Tilattu 5/27/2026|5/27/2026|2026-05-27|2026-05-27",
        "Tilattu 5.6.26|5.6.26|2026-06-05|2026-06-05",
        "Tilattu 05-06-2026|05-06-2026|2026-06-05|2026-06-05"})
    void isFoundAndResolved(String text, String written, LocalDate first, LocalDate last) {
        assertThat(Dates.in(text)).singleElement().satisfies(one -> {
            assertThat(one.in(text)).isEqualTo(written);
            assertThat(one.value().near(TODAY)).isEqualTo(new WrittenDate.Days(first, last));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "31.2.2026", "45.6.", "5.13.", "hinta 5.6", "versio 3.4.", "kohta 2.1. kertoo", "1.2.3.4", "192.168.1.1", "2.1. Palautukset", "klo 9.05.", "avoinna klo 9.05-10.12.", "tilaus KK-2026-06-05",
        "12,50 €", "3.4.1", "1/2", "/2026/06/05/", "you may 5 times", "5 may come", "kesäkuussa 2026", "in June 2026", "2026", "x5.6.2026", "#5.6.", "12.5.6", "5.6.123", "0.5.2026", "from 3.2 to 5.6 kg", "Status: 5.1.10", "Bluetooth 5.2.", "2.1.13"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(Dates.in(text)).isEmpty();
    }

    @Test
    void theYearThatWasLeftOutIsTheNearest() {
        assertThat(first("15.1.", LocalDate.of(2026, 11, 27))).isEqualTo("2027-01-15");
        assertThat(first("30.12.", LocalDate.of(2027, 1, 3))).isEqualTo("2026-12-30");
        assertThat(first("29.2.", LocalDate.of(2026, 3, 1))).isEqualTo("2028-02-29");
        assertThat(first("perjantaina 5.2.", LocalDate.of(2026, 2, 1))).isEqualTo("2027-02-05");
    }

    @Test
    void aWrongWeekdayIsNoticed() {
        var right = Dates.in("perjantaina 5.6.2026").getFirst().value();
        assertThat(right.weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(right.weekdayFits(TODAY)).isTrue();
        assertThat(Dates.in("torstaina 5.6.2026").getFirst().value().weekdayFits(TODAY)).isFalse();
        assertThat(Dates.in("Friday, 5 June 2026").getFirst().value().weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(Dates.in("se on 5.6.2026").getFirst().value().weekday()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "30.6.2026|FI SV|30.6.2026|30.6.2026|30 June 2026",
        "30.6.|FI SV|30.6.|30.6|30 June",
        "5.6.26|-|5.6.2026|5.6.2026|5 June 2026",
        "2026-06-05|-|5.6.2026|5.6.2026|5 June 2026",
        "27/05/2026|-|27.5.2026|27.5.2026|27 May 2026",
        "pe 5.6|SV|5.6.|5.6|5 June",
        "5. kesäkuuta|FI|5. kesäkuuta|den 5 juni|5 June",
        "5 juni 2026|SV|5. kesäkuuta 2026|den 5 juni 2026|5 June 2026",
        "June 5th|EN|5. kesäkuuta|den 5 juni|5 June",
        "5 April|EN SV|5. huhtikuuta|den 5 april|5 April",
        "3.–5.6.|FI SV|3.–5.6.|3–5.6|3–5 June",
        "28.6.–2.7.2026|FI SV|28.6.–2.7.2026|28.6–2.7.2026|28 June – 2 July 2026"})
    void isInTheReadersFormOrCanBePutInto(String written, String languages, String finnish, String swedish, String english) {
        var date = Dates.in(written).getFirst().value();
        assertThat(date.isFormOf(FI)).isEqualTo(languages.contains("FI"));
        assertThat(date.isFormOf(SV)).isEqualTo(languages.contains("SV"));
        assertThat(date.isFormOf(EN)).isEqualTo(languages.contains("EN"));
        assertThat(date.inForm(FI)).isEqualTo(finnish);
        assertThat(date.inForm(SV)).isEqualTo(swedish);
        assertThat(date.inForm(EN)).isEqualTo(english);
    }

    @Test
    void slashesLeaveOpenWhichIsTheMonth() {
        var open = Dates.in("06/05/2026").getFirst().value();
        assertThat(open.isAmbiguous()).isTrue();
        assertThat(open.swapped().orElseThrow().inForm(FI)).isEqualTo("5.6.2026");
        assertThat(Dates.in("06/06/2026").getFirst().value().isAmbiguous()).isFalse();
        assertThat(Dates.in("27/05/2026").getFirst().value().isAmbiguous()).isFalse();
    }

    @Test
    void aDashBackwardsPartsTwoDates() {
        assertThat(Dates.in("5.6.2026 - 3.6.2025")).extracting(found -> found.value().isRange()).containsExactly(false, false);
        assertThat(Dates.in("28.12.–2.1.").getFirst().value().near(LocalDate.of(2026, 12, 1))).isEqualTo(new WrittenDate.Days(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 2)));
    }

    @Test
    void severalAreFoundInOrder() {
        var text = "Tilasin 2.5. ja maksoin 3.5.2026. Paketin piti tulla 10. toukokuuta.";
        assertThat(Dates.in(text)).extracting(found -> found.in(text)).containsExactly("2.5.", "3.5.2026", "10. toukokuuta");
    }

    @Property
    void whatIsWrittenInAnyLanguageIsReadBack(@ForAll("days") LocalDate day) {
        for (var reader : fi.luukku.kernel.Language.values()) {
            var dotted = new WrittenDate(dayOf(day), dayOf(day), null, WrittenDate.Form.ISO, java.util.Set.of());
            var written = dotted.inForm(reader);
            assertThat(Dates.in("x " + written + " y")).singleElement().satisfies(one -> {
                assertThat(one.value().near(TODAY).first()).isEqualTo(day);
                assertThat(one.value().isFormOf(reader)).isTrue();
            });
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30_000).map(LocalDate.of(1960, 1, 1)::plusDays);
    }

    private static WrittenDate.Day dayOf(LocalDate day) {
        return WrittenDate.Day.of(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String first(String text, LocalDate reference) {
        return Dates.in(text).getFirst().value().near(reference).first().toString();
    }
}
