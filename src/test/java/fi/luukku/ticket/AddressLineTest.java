package fi.luukku.ticket;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressLineTest {

    @Test
    void aLineIsReadAsItWasWritten() {
        var parties = List.of(new Party("Maija Lehtonen", "maija@posti.example"), Party.of("pekka@posti.example"), new Party("O'Brien & Co.", "o@posti.example"));
        assertThat(AddressLine.write(parties)).isEqualTo("Maija Lehtonen <maija@posti.example>, pekka@posti.example, O'Brien & Co. <o@posti.example>");
        assertThat(AddressLine.read("to", AddressLine.write(parties))).isEqualTo(parties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lauri <lauri@kirjakulma.example>", "Lehtonen, Maija", "toinen@posti.example", "a; b", "\"M\"", "rivi\nBcc", " "})
    void aNameThatWouldBeReadAsSomethingElseIsLeftOut(String name) {
        var party = new Party(name, "maija@posti.example");
        assertThat(AddressLine.write(List.of(party))).isEqualTo("maija@posti.example");
    }

    @Test
    void nobodyIsAnEmptyLine() {
        assertThat(AddressLine.write(List.of(new Party("Erkki", "")))).isEmpty();
    }
}
