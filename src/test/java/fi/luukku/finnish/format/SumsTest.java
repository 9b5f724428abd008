package fi.luukku.finnish.format;

import static fi.luukku.finnish.format.Sum.Fault.DECIMAL_SIGN;
import static fi.luukku.finnish.format.Sum.Fault.LETTER_FOR_SIGN;
import static fi.luukku.finnish.format.Sum.Fault.ONE_DECIMAL;
import static fi.luukku.finnish.format.Sum.Fault.SPACING;
import static fi.luukku.finnish.format.Sum.Fault.UNIT_PLACE;
import static fi.luukku.kernel.Language.EN;
import static fi.luukku.kernel.Language.FI;
import static fi.luukku.kernel.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hinta on 1 234,50 €.|1 234,50 €|1234.50|EUR", "Maksoin 89,90 euroa.|89,90 euroa|89.90|EUR", "vain 89€!|89€|89|EUR", "EUR 89.90|EUR 89.90|89.90|EUR", "It was €89.90.|€89.90|89.90|EUR",
        "Hyvitämme e0,0 heti|e0,0|0.0|EUR", "yht. 12.50€|12.50€|12.50|EUR", "89,90e tilille|89,90e|89.90|EUR", "maksoi 20 e ja|20 e|20|EUR", "€1,234.50|€1,234.50|1234.50|EUR", "1.234,50 €|1.234,50 €|1234.50|EUR",
        "89,- €|89,- €|89|EUR", "10–20 €|20 €|20|EUR", "hyvitys -10,00 €|-10,00 €|-10.00|EUR", "199 kr|199 kr|199|SEK", "$20|$20|20|USD", "20 €:lla|20 €|20|EUR", "tilaus 10482 89,90 €|89,90 €|89.90|EUR",
        "vuonna 2026 100 €|100 €|100|EUR", "5 €/kk|5 €|5|EUR", "1\u00A0234,50\u00A0€|1\u00A0234,50\u00A0€|1234.50|EUR"})
    void isFound(String text, String written, BigDecimal amount, String currency) {
        assertThat(Sums.in(text)).singleElement().satisfies(one -> {
            assertThat(one.in(text)).isEqualTo(written);
            assertThat(one.value().amount()).isEqualTo(amount);
            assertThat(one.value().currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "12,5 t€", "3 milj. €", "3 milj. € 2026", "5 miljoonaa euroa", "5 eurooppalaista", "E120", "Koivukuja 5 e", "12 E", "1e5", "5 kpl", "2026", "€", "euroa", "x5€", "puhelin 0401234567", "5 eri", "5ekr", "12.5.2026"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(Sums.in(text)).isEmpty();
    }

    @Test
    void neighboursKeepTheirOwnSigns() {
        assertThat(Sums.in("€10 €20")).extracting(found -> found.value().amount().intValue()).containsExactly(10, 20);
        assertThat(Sums.in("10 € 20 €")).extracting(found -> found.value().amount().intValue()).containsExactly(10, 20);
        assertThat(Sums.in("10€20€")).extracting(found -> found.value().amount().intValue()).containsExactly(10, 20);
    }

    @Test
    void faultsAreTheReaders() {
        assertThat(sum("1 234,50 €").isFormOf(FI)).isTrue();
        assertThat(sum("1 234,50 €").isFormOf(SV)).isTrue();
        assertThat(sum("1234 €").isFormOf(FI)).isTrue();
        assertThat(sum("89,90 euroa").isFormOf(FI)).isTrue();
        assertThat(sum("89,90 euroa").isFormOf(SV)).isFalse();
        assertThat(sum("€89.90").isFormOf(EN)).isTrue();
        assertThat(sum("EUR 1,089.90").isFormOf(EN)).isTrue();
        assertThat(sum("89€").faults(FI)).containsExactly(SPACING);
        assertThat(sum("12.50€").faults(FI)).containsExactlyInAnyOrder(SPACING, DECIMAL_SIGN);
        assertThat(sum("e0,0").faults(FI)).contains(LETTER_FOR_SIGN, UNIT_PLACE, ONE_DECIMAL);
        assertThat(sum("12,5 €").faults(FI)).containsExactly(ONE_DECIMAL);
        assertThat(sum("€89.90").faults(FI)).containsExactlyInAnyOrder(UNIT_PLACE, DECIMAL_SIGN);
        assertThat(sum("89,90 €").faults(EN)).containsExactlyInAnyOrder(UNIT_PLACE, DECIMAL_SIGN);
        assertThat(sum("1.234,50 €").faults(FI)).containsExactly(Sum.Fault.GROUPING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12.50€|12,50 €|€12.50", "EUR 1089.90|1 089,90 €|EUR 1,089.90", "89,90 euroa|89,90 euroa|€89.90", "e0,0|0,00 €|€0.00", "-5 €|-5 €|-€5", "199 kr|199 kr|SEK 199", "89.9 euros|89,90 €|89.90 euros", "1234567,5 €|1 234 567,50 €|€1,234,567.50"})
    void isPutIntoTheReadersForm(String written, String finnish, String english) {
        assertThat(sum(written).inForm(FI, ' ')).contains(finnish);
        assertThat(sum(written).inForm(FI, '\u00A0')).contains(finnish.replace(' ', '\u00A0'));
        assertThat(sum(written).inForm(EN, ' ')).contains(english);
    }

    @Test
    void aDoubtfulNumberGetsNoReplacement() {
        assertThat(sum("1.234 €").inForm(FI, ' ')).isEmpty();
        assertThat(sum("1,234 €").inForm(FI, ' ')).isEmpty();
    }

    @Property
    void whatIsWrittenInAnyLanguageIsReadBack(@ForAll("cents") long cents) {
        var sum = new Sum("EUR", BigDecimal.valueOf(cents, 2), sum("1,00 €").manner());
        for (var reader : fi.luukku.kernel.Language.values()) {
            var written = sum.inForm(reader, ' ').orElseThrow();
            assertThat(Sums.in("on " + written + ".")).singleElement().satisfies(one -> {
                assertThat(one.value().amount()).isEqualByComparingTo(sum.amount());
                assertThat(one.value().isFormOf(reader)).isTrue();
            });
        }
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(0, 99_999_999_999L);
    }

    private static Sum sum(String text) {
        return Sums.in(text).getFirst().value();
    }
}
