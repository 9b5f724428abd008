package fi.luukku.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "ti 4.3.2025 klo 17.50 Matti Meikäläinen (matti@example.fi) kirjoitti:",
            "ti 4.3. klo 17.50 Matti <matti@example.fi> kirjoitti:",
            "su 9. marrask. 2025 klo 9.05 Matti Meikäläinen (matti@example.fi) kirjoitti:",
            "perjantaina 7. maaliskuuta 2025 klo 9.05.12 UTC+2 Matti <matti@example.fi> kirjoitti:",
            "Matti Meikäläinen <matti@example.fi> kirjoitti 4.3.2025 kello 17.50:",
            "Matti Meikäläinen kirjoitti 4.3.2025 klo 17.50:",
            "Matti Meikäläinen kirjoitti 4.3.2025 klo 17:50:",
            "2025-03-04 17:50, Matti kirjoitti:",
            "Den lör 8 mars 2025 kl 09:05 skrev Matti <matti@example.fi>:",
            "8 mars 2025 kl. 09:05 skrev Matti <matti@example.fi>:",
            "Den 2025-03-04 kl. 17:50, skrev Matti:",
            "On Sat, Mar 8, 2025 at 9:05 AM Matti <matti@example.fi> wrote:",
            "On 08/03/2025 09:05, Matti wrote:",
            "Matti <matti@example.fi> wrote:"})
    void attributionsAreCertain(String line) {
        QuoteRule.Heading heading = new AttributionRule().at(new Lines(line), 0);
        assertThat(heading).isNotNull();
        assertThat(heading.certain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Matti kirjoitti:",
            "Kuten aiemmin kirjoitin:",
            "Asiakaspalvelunne kirjoitti minulle 4.3.2025 klo 17.50 näin:",
            "Tilasin seuraavat:",
            "Palautusohje kirjoitti että 4.3.2025 klo 12.00 mennessä:",
            "As you wrote to me on 4.3.2025 at 17.50:",
            "ti 4.3.2025 klo 17.50 Matti (matti@example.fi) kirjoitti"})
    void ownWordsAreNot(String line) {
        QuoteRule.Heading heading = new AttributionRule().at(new Lines(line), 0);
        assertThat(heading == null || !heading.certain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "-----Alkuperäinen viesti-----", "--- Alkuperäinen viesti ---", "-------- Alkuperäinen viesti --------", "-----Ursprungligt meddelande-----",
            "-------- Original message --------", "---------- Välitetty viesti ----------", "---------- Forwarded message ---------", "Alkaa välitetty viesti:",
            "Begin forwarded message:", "Vidarebefordrat brev:", "## Kirjoita vastauksesi tämän rivin yläpuolelle ##"})
    void dividersAreCertain(String line) {
        assertThat(new DividerRule().at(new Lines(line), 0)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alkuperäinen viesti oli parempi.", "-----", "- Original message", "---------- tilaukseni ----------", "Original message"})
    void otherLinesAreNoDividers(String line) {
        assertThat(new DividerRule().at(new Lines(line), 0)).isNull();
    }

    @Test
    void headerBlockNeedsSenderReceiverAndAThirdLine() {
        var rule = new HeaderBlockRule();
        assertThat(rule.at(new Lines("Lähettäjä: a\nLähetetty: b\nVastaanottaja: c\n\nHei"), 0)).isNotNull();
        assertThat(rule.at(new Lines("From: a\n\nSent: b\n\nTo: c\n\nSubject: d"), 0)).isNotNull();
        assertThat(rule.at(new Lines("Von: a\nGesendet: b\nAn: c\nBetreff: d"), 0)).isNotNull();
        assertThat(rule.at(new Lines("Lähettäjä: a\nAihe: b\nPäivämäärä: c\nViesti: d"), 0)).isNull();
        assertThat(rule.at(new Lines("Aihe: a\nNimi: b\nOsoite: c"), 0)).isNull();
    }

    @Test
    void headingKeepsItsLines() {
        var lines = new Lines("Kiitos\nti 4.3.2025 klo 17.50 Kirjakulman\nasiakaspalvelu (a@kirjakulma.example)\nkirjoitti:\n> Hei");
        assertThat(new AttributionRule().at(lines, 3)).isEqualTo(new QuoteRule.Heading(1, 4, true, "attribution"));
        assertThat(QuoteFinder.find(lines, -1)).isEqualTo(new QuoteFinder.Verdict(1, "attribution"));
    }
}
