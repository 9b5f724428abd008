package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCodesTest {

    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    @ParameterizedTest
    @ValueSource(strings = {"131052-308T", "131052 - 308T", "131052- 308t", "131052\u2013308T", "131052\u00A0-\u00A0308T"})
    void isFoundHoweverWritten(String code) {
        assertThat(codes("Henkilötunnukseni on " + code + ", kiitos.")).containsExactly("131052-308T");
    }

    @Test
    void isFoundWhereItStands() {
        var text = "Hei! Asiakas 131052-308T:n tilaus.";
        var found = IdentityCodes.in(text).getFirst();
        assertThat(found.in(text)).isEqualTo("131052-308T");
        assertThat(found.value().born()).isEqualTo(LocalDate.of(1952, 10, 13));
        assertThat(found.value().temporary()).isFalse();
        assertThat(codes("(131052-308T)")).hasSize(1);
        assertThat(codes("hetu:131052-308T.")).hasSize(1);
        assertThat(codes("hetu_131052-308T.pdf")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "131052-308S", "x131052-308T", "1131052-308T", "131052-308TT", "131052-308T2", "320152-3087", "290201-308J", "131052308T", "131052/308T", "131052G308T",
        "tilaus 102030-4055", "1-010203-1234", "131052-\n308T", "puh. 040 123 4567", "13.10.1952", "131052-001Z", "131052-000Y"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Property
    void everyRightCodeIsFound(@ForAll("rightCodes") String code) {
        assertThat(codes("Tunnus: " + code + " ja muuta")).containsExactly(code);
        assertThat(codes(code.toLowerCase(java.util.Locale.ROOT))).containsExactly(code);
    }

    // One other digit changes the number by 1–9 times a power of ten, which 31 never divides.
    @Property
    void oneChangedDigitIsNoticed(@ForAll("rightCodes") String code, @ForAll("digitPlaces") int place, @ForAll("steps") int step) {
        var changed = new StringBuilder(code);
        changed.setCharAt(place, (char) ('0' + (code.charAt(place) - '0' + step) % 10));
        assertThat(codes("Tunnus " + changed)).isEmpty();
    }

    @Property
    void theCenturyIsReadFromTheSign(@ForAll("rightCodes") String code) {
        var sign = code.charAt(6);
        var century = sign == '+' ? 1800 : "-YXWVU".indexOf(sign) >= 0 ? 1900 : 2000;
        assertThat(IdentityCodes.in(code).getFirst().value().born().getYear() / 100 * 100).isEqualTo(century);
    }

    @Property
    void noDigitsNoCode(@ForAll("wordy") String text) {
        assertThat(IdentityCodes.in(text)).isEmpty();
    }

    @Provide
    Arbitrary<String> wordy() {
        return Arbitraries.strings().all().excludeChars('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ofMaxLength(200);
    }

    @Provide
    Arbitrary<Integer> digitPlaces() {
        return Arbitraries.of(0, 1, 2, 3, 4, 5, 7, 8, 9);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 9);
    }

    @Provide
    Arbitrary<String> rightCodes() {
        return rights();
    }

    static Arbitrary<String> rights() {
        return Combinators.combine(Arbitraries.integers().between(0, 36_523), Arbitraries.of('+', '-', 'Y', 'X', 'W', 'V', 'U', 'A', 'B', 'C', 'D', 'E', 'F'), Arbitraries.integers().between(2, 999))
            .as(IdentityCodesTest::right);
    }

    private static String right(int days, char sign, int number) {
        var start = sign == '+' ? 1800 : "-YXWVU".indexOf(sign) >= 0 ? 1900 : 2000;
        var born = LocalDate.of(start, 1, 1).plusDays(days);
        var date = "%02d%02d%02d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100);
        var ordinal = "%03d".formatted(number);
        return date + sign + ordinal + CHECKS.charAt((int) (Long.parseLong(date + ordinal) % 31));
    }

    private static List<String> codes(String text) {
        return IdentityCodes.in(text).stream().map(found -> found.value().code()).toList();
    }
}
