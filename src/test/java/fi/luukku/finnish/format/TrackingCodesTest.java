package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Paketti JJFI65123456789012345 on missä?|JJFI65123456789012345|POSTI|true", "JJFI 65123 45678 90123 456|JJFI651234567890123456|POSTI|true", "RR123456785FI:n|RR123456785FI|POSTI|true",
        "rr 123 456 785 fi|RR123456785FI|POSTI|true", "RR123456785SE|RR123456785SE|POSTNORD|true", "RR123456785CN|RR123456785CN|-|true", "UPS 1Z999AA10123456784.|1Z999AA10123456784|UPS|true",
        "JJD0123456789012345678|JJD0123456789012345678|DHL|true", "kolli (00)373500312345678906|00373500312345678906|-|true", "00 3735 0031 2345 6789 06|00373500312345678906|-|true", "Matkahuollon seurantakoodi: MH12345678|MH12345678|MATKAHUOLTO|false",
        "Seurantakoodi on 1234567890 2 kpl|1234567890|-|false", "DHL tracking number 1234567890|1234567890|DHL|false", "PostNord, spårningskod 12345678901|12345678901|POSTNORD|false",
        "kollinumero 1234 5678 9012|123456789012|-|false", "lähetystunnus MX12345678901234567|MX12345678901234567|-|false"})
    void isFoundWithItsCarrier(String text, String code, Carrier carrier, boolean sure) {
        var found = TrackingCodes.in(text);
        assertThat(found).singleElement().extracting(Found::value).isEqualTo(new TrackingCode(code, carrier, sure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RR123456786FI", "RR123456785XQ", "1Z999AA10123456785", "JJFI6512345", "1234567890", "tilaus 1234567890", "xRR123456785FI", "RR123456785FIN", "tracking is slow", "seurantakoodi puuttuu", "seurantakoodi 12345",
        "0401234567", "00373500312345678909", "20 merkkiä 01234567890123456789"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(TrackingCodes.in(text)).isEmpty();
    }

    @Property
    void everyRightPostalCodeIsFoundAndNoneWithAChangedDigit(@ForAll("serials") String serial, @ForAll("places") int place, @ForAll("steps") int step) {
        var check = 0;
        while (!ParcelForms.isS10("RR" + serial + check + "FI")) check++;
        var code = "RR" + serial + check + "FI";
        assertThat(TrackingCodes.in("paketti " + code + " on missä")).extracting(found -> found.value().code()).containsExactly(code);
        var changed = new StringBuilder(code);
        changed.setCharAt(place, (char) ('0' + (code.charAt(place) - '0' + step) % 10));
        // Two rests give the same check digit (0 → 5 as 6 does, 1 → 0 as none does): S10 lets such a change pass.
        if (!ParcelForms.isS10(changed.toString())) assertThat(TrackingCodes.in("paketti " + changed)).isEmpty();
    }

    @Provide
    Arbitrary<String> serials() {
        return Arbitraries.strings().numeric().ofLength(8);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(2, 10);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 9);
    }
}
