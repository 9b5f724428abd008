package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "040 123 4567, +358401234567, 040 123 4567", "0401234567, +358401234567, 040 123 4567", "040-1234567, +358401234567, 040 123 4567", "+358 40 123 4567, +358401234567, 040 123 4567",
        "+358 (0)40 1234567, +358401234567, 040 123 4567", "+358(0)401234567, +358401234567, 040 123 4567", "00358 40 123 4567, +358401234567, 040 123 4567", "040.123.4567, +358401234567, 040 123 4567",
        "040/1234567, +358401234567, 040 123 4567", "(09) 123 4567, +35891234567, 09 123 4567", "09-123 4567, +35891234567, 09 123 4567", "050 123 456, +35850123456, 050 123 456",
        "+46 8 123 456 78, +46812345678, +46 8 123 456 78"})
    void isFoundHoweverWritten(String written, String e164, String display) {
        var text = "Soittakaa numeroon " + written + ", kiitos!";
        assertThat(Phones.in(text)).singleElement().satisfies(one -> {
            assertThat(one.in(text)).isEqualTo(written);
            assertThat(one.value()).returns(e164, Phone::e164).returns(display, Phone::display);
        });
    }

    @Test
    void twoInARowAreTwo() {
        assertThat(numbers("040 123 4567 050 765 4321")).containsExactly("+358401234567", "+358507654321");
        assertThat(numbers("0401234567/0507654321 tai 0447654321")).contains("+358447654321");
        assertThat(numbers("Puh: 0401234567.")).containsExactly("+358401234567");
        assertThat(numbers("0401234567:een")).containsExactly("+358401234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "5.6.2026", "05.06.2026", "01-02-2026", "2026-06-05", "010203-123A", "010190-950N", "00100 Helsinki", "tilaus 0401234567", "viite 0401234567", "seurantakoodi 0401234567", "x0401234567",
        "0,50 €", "1234567", "4111 0111 1111 1111", "FI21 0401 2345 6000 07", "klo 09.05-10.30", "0401234567890123", "#0401234567", "12.0401234567", "0401234567x"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(numbers(text)).isEmpty();
    }

    @Test
    void aNumberThatSomebodyGaveIsRead() {
        assertThat(Phones.of("40 123 4567")).contains(new Phone("+358401234567", "040 123 4567", "+358 40 123 4567"));
        assertThat(Phones.of("+46 8 123 456 78").orElseThrow().international()).isEqualTo("+46 8 123 456 78");
        assertThat(Phones.of("+358 18 12345")).contains(new Phone("+3581812345", "018 12345", "+358 18 12345"));
        assertThat(Phones.of("ei ole")).isEmpty();
    }

    private static List<String> numbers(String text) {
        return Phones.in(text).stream().map(found -> found.value().e164()).toList();
    }
}
