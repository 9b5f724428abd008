package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void masksWhatNobodyNeedsToSee() {
        var masked = Masked.of("Hetu 131052-308T, kortti 4111 1111 1111 1111.");
        assertThat(masked.text()).isEqualTo("Hetu 131052-****, kortti •••• •••• •••• 1111.");
        assertThat(masked.pieces()).containsExactly(new Masked.Piece(Masked.Kind.IDENTITY_CODE, 5, 16), new Masked.Piece(Masked.Kind.CARD_NUMBER, 25, 44));
        assertThat(Masked.of("3782-822463-10005").text()).isEqualTo("••••-••••••-•0005");
        assertThat(Masked.of("131052-308S").isChanged()).isFalse();
        assertThat(Masked.of("131052 - 308t").text()).isEqualTo("131052 - ****");
    }

    @Test
    void leavesOtherTextAlone() {
        var text = "Tilaus 10482, 89,90 €, puh. 040 123 4567, FI21 1234 5600 0007 85, 5.6.2026";
        assertThat(Masked.of(text).text()).isEqualTo(text);
    }

    @Test
    void cardsThatShareGroupsAreMaskedBoth() {
        var masked = Masked.of("4111 1111 1111 1111 1111 4111 1111 1111 1111");
        assertThat(CardNumbers.all(masked.text())).isEmpty();
    }

    @Test
    void whatIsMaskedLetsNoOtherAppear() {
        var masked = Masked.of("010100+0170- 010100+0170").text();
        assertThat(IdentityCodes.in(masked)).isEmpty();
    }

    @Property(tries = 3000)
    void nothingValidIsLeftAndMaskingAgainChangesNothing(@ForAll("soups") String text) {
        var masked = Masked.of(text);
        assertThat(masked.text()).hasSameSizeAs(text);
        assertThat(IdentityCodes.in(masked.text())).isEmpty();
        assertThat(CardNumbers.all(masked.text())).isEmpty();
        assertThat(Masked.of(masked.text())).isEqualTo(new Masked(masked.text(), java.util.List.of()));
    }

    /** Codes one after another, with all that could make one hide or show another. */
    @Provide
    Arbitrary<String> soups() {
        var cards = CardNumbersTest.rights().flatMap(card -> Arbitraries.of("", " ", "-", " - ").map(joint -> CardNumbersTest.grouped(card, joint)));
        var pieces = Arbitraries.of(" ", "-", " - ", "\n", "•", "••••", "*", ".", ",", "1", "12", "1234", "5500", "4111", "FI21", "JJFI", "tilaus ", "viite ", "x", ":n", "+", "\uD83D\uDE00", "131052-3082", "131052", "308T");
        return Arbitraries.oneOf(cards, IdentityCodesTest.rights(), pieces, pieces, pieces).list().ofMaxSize(14).map(list -> String.join("", list));
    }
}
