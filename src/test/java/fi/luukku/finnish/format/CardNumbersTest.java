package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1111, VISA", "4111-1111-1111-1111, VISA", "4111 - 1111 - 1111 - 1111, VISA", "4111  1111  1111  1111, VISA", "5555555555554444, MASTERCARD", "2223 0031 2200 3222, MASTERCARD",
        "3782 822463 10005, AMERICAN_EXPRESS", "378282246310005, AMERICAN_EXPRESS", "3056 930902 5904, DINERS_CLUB", "6011 1111 1111 1117, DISCOVER", "3530 1113 3330 0000, JCB"})
    void isFoundWithItsBrand(String card, CardBrand brand) {
        var text = "Korttini on " + card + ", voimassa 12/28.";
        var found = CardNumbers.in(text);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.in(text)).isEqualTo(card);
            assertThat(one.value().brand()).isEqualTo(brand);
            assertThat(one.value().digits()).isEqualTo(card.replaceAll("\\D", ""));
        });
    }

    @Test
    void isFoundAmongOtherNumbers() {
        assertThat(cards("tilaus 12345 4111 1111 1111 1111 1228 123")).containsExactly("4111111111111111");
        assertThat(cards("• 4111 1111 1111 1111")).hasSize(1);
        assertThat(cards("•4111 1111 1111 1111")).hasSize(1);
        assertThat(cards("4111111111111111:n veloitus")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "4111 1111 1111 1112", "FI21 1234 5600 0007 85", "DE89 3704 0044 0532 0130 00", "ISBN 978-951-1-23676-4", "EAN 4006381333931", "4111 1111-1111 1111",
        "viitenumero 4111111111111111", "seurantakoodi 4111111111111111", "tilausnumero 4111111111111111", "JJFI4111111111111111123", "+4111 1111 1111 1111", "x4111111111111111",
        "0.4111111111111111", "4111111111111111,50", "1234 5678 4111 1111 1111 1111", "puh. 0401234567, 0501234567", "41111111111111111111"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(cards(text)).isEmpty();
    }

    @Property
    void everyRightNumberIsFound(@ForAll("rightCards") String digits, @ForAll("joints") String joint) {
        assertThat(cards("kortti " + grouped(digits, joint) + " ok")).containsExactly(digits);
    }

    @Property
    void oneChangedDigitIsNoticed(@ForAll("rightCards") String digits, @ForAll("places") int place, @ForAll("steps") int step) {
        var at = place % digits.length();
        var changed = new StringBuilder(digits);
        changed.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + step) % 10));
        assertThat(cards("kortti " + changed)).isEmpty();
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of("", " ", "-", "\u00A0", "\u2011", " - ");
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 18);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 9);
    }

    @Provide
    Arbitrary<String> rightCards() {
        return rights();
    }

    static Arbitrary<String> rights() {
        return Combinators.combine(Arbitraries.of("4:16", "51:16", "55:16", "2221:16", "2720:16", "34:15", "37:15", "36:14", "6011:16", "65:16", "3528:16", "62:17", "6759:18", "4:19"),
            Arbitraries.longs().between(0, 999_999_999_999_999_999L)).as(CardNumbersTest::right);
    }

    private static String right(String beginning, long rest) {
        var start = beginning.substring(0, beginning.indexOf(':'));
        var length = Integer.parseInt(beginning.substring(beginning.indexOf(':') + 1));
        var body = start + "%018d".formatted(rest).substring(0, length - start.length() - 1);
        var check = 0;
        while (!CardNumber.checks(body + check)) check++;
        return body + check;
    }

    static String grouped(String digits, String joint) {
        if (joint.isEmpty()) return digits;
        return digits.length() < 16 ? digits.substring(0, 4) + joint + digits.substring(4, 10) + joint + digits.substring(10) : digits.replaceAll("(.{4})(?!$)", "$1" + joint);
    }

    private static List<String> cards(String text) {
        return CardNumbers.in(text).stream().map(found -> found.value().digits()).toList();
    }
}
