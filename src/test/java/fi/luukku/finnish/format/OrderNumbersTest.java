package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumbersTest {

    private final OrderNumbers kirjakulma = OrderNumbers.of(List.of(new OrderPattern("KK-####-#+")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tilaus 12345 on hukassa|12345", "Tilausnumero: 987654|987654", "my order #55123|55123", "tilausnumeroni on 12345.|12345", "Tilauksesta nro 12345|12345", "tilaukseni (12345)|12345", "order no. 12345|12345",
        "Beställning 12345 saknas|12345", "beställningsnummer: 12345|12345", "#12345|12345", "tilaus kk-2026-10482|KK-2026-10482", "tilaus A12345|A12345", "tilaukseni, jonka numero on 12345|12345", "tilausvahvistus 12345|12345",
        "tilaus 12345:n|12345", "Tilausnumero\\n12345|12345", "tilaus 12345-67890|12345-67890"})
    void isFoundBesideItsWord(String text, String number) {
        assertThat(OrderNumbers.usual().first(text.replace("\\n", "\n"))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Soittakaa 0401234567", "12345", "tilaus 123", "tilaus 1234567890123", "tilaus 1500 €", "tilaus 1500,50", "tilaus 15.6.2026", "tilaus 2026-06-15", "tilaus 15-06-2026", "tilasin 12345", "tilaus eilen 12345",
        "KK-2026-10482", "viitenumero 12345", "in order 1", "&#8364;", "tilaus x12345y"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(OrderNumbers.usual().in(text)).isEmpty();
    }

    @Test
    void allOfAListAreFound() {
        assertThat(OrderNumbers.usual().in("tilaukset 12345, 12346 ja 12347 sekä 5 muuta")).extracting(Found::value).containsExactly("12345", "12346", "12347");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KK-2026-10482", "kk-2026-10482", "KK 2026 10482", "KK202610482", "KK\u20132026\u201310482"})
    void aStoresOwnFormIsFoundAnywhere(String written) {
        var text = "Missä " + written + ":n paketti on?";
        assertThat(kirjakulma.in(text)).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualTo("KK-2026-10482");
            assertThat(one.in(text)).isEqualTo(written);
        });
    }

    @Test
    void aFormOfDigitsOnlyNeedsItsWord() {
        var plain = OrderNumbers.of(List.of(new OrderPattern("######")));
        assertThat(plain.in("maksoin 123456")).isEmpty();
        assertThat(plain.first("tilaus 123456")).contains("123456");
        assertThat(kirjakulma.in("XKK-2026-10482, KK-20-1, KK-2026-")).isEmpty();
    }

    @Test
    void aFormWithoutDigitsIsRefused() {
        assertThatThrownBy(() -> new OrderPattern("KK-@@")).isInstanceOf(IllegalArgumentException.class);
    }
}
