package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void masksAllThatIsKeptOfAMessageAndNotTheAddresses() {
        var in = new Inbound(Channel.EMAIL, Id.of(1), Id.of(1), new Party("Maija 131052-308T", "131052-308t@example.fi"),
            new Parties(null, List.of(new Party("4111 1111 1111 1111", "a@example.fi")), List.of(), List.of()), "Hetu 131052-308T",
            "Kortti 4111111111111111\nTerveisin Maija", 24, 40, "fi", NOW, null, null, Inbound.Proof.NONE, false, Set.of(Remark.SIGNED),
            "4111111111111111", List.of(new Enclosure("131052-308T.pdf", "application/pdf", 1, null, null)));
        var masked = Masking.of(in);
        assertThat(masked.original()).isSameAs(in);
        assertThat(masked.identityCodes()).isEqualTo(3);
        assertThat(masked.cardNumbers()).isEqualTo(3);
        assertThat(masked.inbound().remarks()).containsExactlyInAnyOrder(Remark.SIGNED, Remark.IDENTITY_CODE_MASKED, Remark.CARD_NUMBER_MASKED);
        assertThat(masked.inbound().sender()).isEqualTo(new Party("Maija 131052-****", "131052-308t@example.fi"));
        assertThat(masked.inbound().subject()).isEqualTo("Hetu 131052-****");
        assertThat(masked.inbound().text()).isEqualTo("Kortti ••••••••••••1111\nTerveisin Maija");
        assertThat(masked.inbound().text().substring(masked.inbound().signatureAt())).isEqualTo("Terveisin Maija");
        assertThat(masked.inbound().parties().to().getFirst().name()).isEqualTo("•••• •••• •••• 1111");
        assertThat(masked.inbound().orderNumber()).isEqualTo("••••••••••••1111");
        assertThat(masked.inbound().enclosures().getFirst().name()).isEqualTo("131052-****.pdf");
    }

    @Test
    void whatTheChannelFoundElsewhereCountsToo() {
        var in = plain("Hei").with(Set.of(Remark.CARD_NUMBER_MASKED));
        assertThat(Masking.of(in)).satisfies(masked -> {
            assertThat(masked.original()).isSameAs(in);
            assertThat(masked.cardNumbers()).isOne();
            assertThat(masked.identityCodes()).isZero();
        });
    }

    /** What agents live by must stay readable. */
    @Test
    void ordinaryMailsStayAsTheyAre() {
        for (var text : List.of(
            "Hei, tilasin 12.11.2026 kirjan (tilaus 100482915), maksoin 89,90 € viitteellä 1234 56789 01231 tilille FI21 1234 5600 0007 85.",
            "Paketin seurantatunnus on JJFI64500300000123456, toinen on RR123456785FI, kolmas 00370730254738291047.",
            "Tilausnumero 4000123412341230, asiakasnumero 2026112700012345, puhelin +358 40 123 4567 tai 09 1234 567.",
            "Beställning 2026-11-000482, referens RF18 5390 0754 7034, belopp 1 249,00 €, org.nr 556036-0793.",
            "Order #KK-2026-104829, ISBN 978-951-0-12345-6, EAN 6414893400012, tracking 1Z999AA10123456784.",
            "Lasku 20261127-0042, eräpäivä 11.12.2026, Y-tunnus 0112038-9, alv FI01120389, 13.10.52 syntynyt isoisäni pitää kirjoista.",
            "Klo 131052-3 ja sivut 131-308, tuotekoodi 131052-3085, kuitti 131052-308S.")) {
            assertThat(Masking.of(plain(text)).inbound().text()).isEqualTo(text);
            assertThat(Masking.of(plain(text)).original()).as(text).isNull();
        }
    }

    private static Inbound plain(String text) {
        return new Inbound(Channel.EMAIL, Id.of(1), Id.of(1), Party.of("a@example.fi"), Parties.NONE, "Asia", text, text.length(), text.length(), "fi", NOW,
            null, null, Inbound.Proof.NONE, false, null, List.of());
    }
}
