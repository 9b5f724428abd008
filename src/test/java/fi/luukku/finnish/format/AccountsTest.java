package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank accounts and the references of payments. */
class AccountsTest {

    @ParameterizedTest
    @ValueSource(strings = {"FI21 1234 5600 0007 85", "FI2112345600000785", "fi2112345600000785", "FI21\u00A01234\u00A05600\u00A00007\u00A085"})
    void anAccountIsFoundHoweverWritten(String account) {
        var text = "Palauttakaa rahat tilille " + account + ", kiitos.";
        assertThat(Ibans.in(text)).singleElement().satisfies(one -> {
            assertThat(one.in(text)).isEqualTo(account);
            assertThat(one.value().code()).isEqualTo("FI2112345600000785");
            assertThat(one.value().grouped()).isEqualTo("FI21 1234 5600 0007 85");
            assertThat(one.value().bank()).isEqualTo(FinnishBank.NORDEA);
        });
    }

    @Test
    void accountsOfOtherCountriesAreFound() {
        assertThat(accounts("DE89 3704 0044 0532 0130 00, GB29 NWBK 6016 1331 9268 19. SE45 5000 0000 0583 9825 7466 EE382200221020145685"))
            .containsExactly("DE89370400440532013000", "GB29NWBK60161331926819", "SE4550000000058398257466", "EE382200221020145685");
        assertThat(Ibans.in("DE89370400440532013000").getFirst().value().bank()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FI22 1234 5600 0007 85", "FI21 1234 5600 0007 8", "FI2112345600000785X", "AFI2112345600000785", "FI21 1234 5600 00", "XX21 1234 5600 0007 85", "FI21"})
    void whatDoesNotCheckIsNoAccount(String text) {
        assertThat(accounts(text)).isEmpty();
    }

    @Property
    void everyRightFinnishAccountIsFoundAndNoneWithAChangedDigit(@ForAll("bodies") String body, @ForAll("places") int place, @ForAll("steps") int step) {
        var rest = new BigInteger(body + "151800").mod(BigInteger.valueOf(97)).intValue();
        var account = "FI%02d".formatted(98 - rest) + body;
        assertThat(accounts("tili " + account)).containsExactly(account);
        var changed = new StringBuilder(account);
        changed.setCharAt(place, (char) ('0' + (account.charAt(place) - '0' + step) % 10));
        assertThat(accounts("tili " + changed)).isEmpty();
    }

    @Test
    void aReferenceIsFoundBehindItsWord() {
        assertThat(references("viitenumero 1232")).containsExactly("1232");
        assertThat(references("Viite: 12345 67890 12344 ja muuta")).isEmpty();
        assertThat(references("Viitenumerolla 00123 45672, kiitos")).containsExactly("12345672");
        assertThat(references("referensnummer 12345672.")).containsExactly("12345672");
        assertThat(references("lasku 12345672")).isEmpty();
        assertThat(references("viite 12345671")).isEmpty();
        assertThat(new PaymentReference("12345672").grouped()).isEqualTo("123 45672");
    }

    @Test
    void anInternationalReferenceIsFoundAnywhere() {
        assertThat(references("maksoin viitteellä RF18 5390 0754 7034 eilen")).containsExactly("RF18539007547034");
        assertThat(references("RF18539007547034")).containsExactly("RF18539007547034");
        assertThat(references("RF18 5390 0754 7034 OK 12")).containsExactly("RF18539007547034");
        assertThat(references("RF19539007547034")).isEmpty();
        assertThat(new PaymentReference("RF18539007547034").grouped()).isEqualTo("RF18 5390 0754 7034");
    }

    @Property
    void everyRightReferenceIsFoundAndNoneWithAChangedDigit(@ForAll("bodies") String body, @ForAll("places") int place, @ForAll("steps") int step) {
        var check = 0;
        while (!PaymentReference.checks("1" + body + check)) check++;
        var reference = "1" + body + check;
        assertThat(references("viite " + reference)).containsExactly(reference);
        var at = place % reference.length();
        var changed = new StringBuilder(reference);
        changed.setCharAt(at, (char) ('0' + (reference.charAt(at) - '0' + step) % 10));
        assertThat(references("viite " + changed)).isEmpty();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().numeric().ofLength(14);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(2, 17);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 9);
    }

    private static List<String> accounts(String text) {
        return Ibans.in(text).stream().map(found -> found.value().code()).toList();
    }

    private static List<String> references(String text) {
        return PaymentReferences.in(text).stream().map(found -> found.value().code()).toList();
    }
}
