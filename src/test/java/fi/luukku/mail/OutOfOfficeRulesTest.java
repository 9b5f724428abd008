package fi.luukku.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class OutOfOfficeRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Automaattinen vastaus: Tilaus 10432", "AUTOMAATTIVASTAUS", "Automaattinen vastaus - lomalla", "Poissa toimistolta", "Poissa 1.7.-28.7.", "Lomavastaus: hei",
            "Autosvar", "Automatiskt svar: Order", "Frånvaro: Order", "Automatic reply: Order", "Out of Office", "Out of office: Order", "Auto-Reply: Order"})
    void subjectsOfMachines(String subject) {
        assertThat(read(subject, "Hei").automatic().rule()).isEqualTo("out-of-office-subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "VS: Automaattinen vastaus: Tilaus", "Automaattinen vastaus ei toimi", "Auto: renkaat ja vanteet", "Poissa mallistosta?", "Olen lomalla ensi viikolla", "Frånvaro av delar", "Out of office chairs?"})
    void subjectsOfPeople(String subject) {
        assertThat(read(subject, "Hei, milloin tilaukseni tulee?").automatic()).isEqualTo(Automatic.PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Olen vuosilomalla 28.7. saakka.", "Hei,\n\nolen kesälomalla ja palaan töihin 4.8.\n\nT. Matti", "Kiitos viestistäsi. En ole toimistolla, tavoitettavissa jälleen maanantaina.",
            "Hej!\nJag har semester och är tillbaka 11/8.", "I am out of the office until 5 August. For urgent matters contact sales@example.org."})
    void openingsOfMachines(String text) {
        assertThat(read("Re: Tilaus", text).automatic().rule()).isEqualTo("out-of-office-opening");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Olen lomalla ensi viikolla, voiko paketin ohjata naapuriin?", "Hei! Olen poissa maanantaihin asti, joten haluan siirtää toimitusta.",
            "Olen lomalla.", "Jag är på semester till och med fredag, kan ni vänta med leveransen?", "I am on holiday until Sunday, so please keep the parcel.",
            "Moi, kuten jo puhelimessa kerroin, kiireellinen asia tämä ei ole, mutta kun palaan mökiltä, olen lomalla vielä viikon."})
    void openingsOfPeople(String text) {
        assertThat(read("Tilaus 10432", text).automatic()).isEqualTo(Automatic.PERSON);
    }

    private static Mail read(String subject, String text) {
        return MailReader.read(("From: matti@example.fi\nSubject: " + subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
