package fi.luukku.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureFinderTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Lähetetty iPhonesta", "Lähetetty iPadista", "Lähetetty Android-laitteesta Gmailista", "Lähetetty Samsung-mobiililaitteesta", "Lähetetty puhelimesta",
            "Lähetetty Outlook for Androidista", "Hanki Outlook for iOS", "Hanki Outlook Androidille<https://aka.ms/x>", "Skickat från min iPhone", "Skickat från Outlook för iOS",
            "Hämta Outlook för Android", "Sent from my iPhone", "Sent from my Samsung Galaxy smartphone.", "Get Outlook for iOS", "Sent from Yahoo Mail on Android"})
    void devicesSign(String line) {
        assertThat(SignatureFinder.isDevicePhrase(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lähetetty paketti puuttuu", "Hanki minulle uusi", "Sent the parcel back", "iPhone", "", "Skickat igår"})
    void peopleDoNot(String line) {
        assertThat(SignatureFinder.isDevicePhrase(line)).isFalse();
    }

    @Test
    void delimiterFarAboveTheEndIsADrawnLine() {
        var lines = new Lines("Hei\n--\n" + "rivi\n".repeat(40) + "loppu");
        assertThat(SignatureFinder.find(lines, lines.count(), -1).rule()).isEmpty();
    }

    @Test
    void earliestOfSeveralCounts() {
        var lines = new Lines("Hei\n\nLähetetty iPhonesta\n-- \nMatti");
        assertThat(SignatureFinder.find(lines, lines.count(), -1)).isEqualTo(new SignatureFinder.Verdict(2, "device"));
    }
}
