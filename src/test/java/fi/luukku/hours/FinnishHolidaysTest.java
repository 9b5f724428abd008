package fi.luukku.hours;

import fi.luukku.kernel.Language;
import fi.luukku.page.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FinnishHolidaysTest {

    private final Holidays mainland = FinnishHolidays.in(ZoneId.of("Europe/Helsinki"));
    private final Holidays aland = FinnishHolidays.in(ZoneId.of("Europe/Mariehamn"));

    @Test
    void theYear2027() {
        assertThat(mainland.between(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-01-01")).stream()
            .collect(Collectors.toMap(holiday -> holiday.date().toString().substring(5), Holiday::code))).isEqualTo(Map.ofEntries(
                Map.entry("01-01", "new-year"), Map.entry("01-06", "epiphany"), Map.entry("03-26", "good-friday"),
                Map.entry("03-28", "easter"), Map.entry("03-29", "easter-monday"), Map.entry("05-01", "labour-day"),
                Map.entry("05-06", "ascension-day"), Map.entry("05-16", "whit-sunday"), Map.entry("06-25", "midsummer-eve"),
                Map.entry("06-26", "midsummer"), Map.entry("11-06", "all-saints"), Map.entry("12-06", "independence-day"),
                Map.entry("12-24", "christmas-eve"), Map.entry("12-25", "christmas"), Map.entry("12-26", "stephens")));
    }

    @Test
    void alandKeepsItsOwnDayBesides() {
        var day = LocalDate.parse("2027-06-09");
        assertThat(aland.on(day)).contains(new Holiday(day, "self-governance"));
        assertThat(mainland.on(day)).isEmpty();
        assertThat(aland.on(LocalDate.parse("2027-12-24"))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHolidayHasANameInEveryLanguage(Language language) {
        var codes = aland.between(LocalDate.parse("2020-01-01"), LocalDate.parse("2060-01-01")).stream().map(Holiday::code).distinct().toList();
        assertThat(codes).hasSize(16).allSatisfy(code -> assertThat(Texts.in(language).has("holiday." + code)).as(code).isTrue());
    }
}
