package fi.luukku.channel.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kuva.jpg | kuva.jpg", "C:\\kuvat\\rikki.png | rikki.png", "../../etc/passwd | passwd", "a\"b<c>.txt | a_b_c_.txt",
        "..hidden | hidden", "äiti & pöytä.pdf | äiti & pöytä.pdf", "... | liite", "'' | liite"})
    void namesAreSafeToSaveUnder(String raw, String expected) {
        assertThat(FileName.safe(raw, "liite")).isEqualTo(expected);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.safe("a".repeat(500) + ".jpeg", "liite")).hasSize(120).endsWith("a.jpeg");
    }

    @Test
    void directionMarksCannotTurnAnEndingAround() {
        assertThat(FileName.safe("lasku\u202Efdp.exe\r\n", "liite")).isEqualTo("laskufdp.exe");
    }

    @ParameterizedTest
    @CsvSource({"a.jpg,image/jpeg", "a.PDF,application/pdf", "a.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.html,application/octet-stream", "a.svg,application/octet-stream", "a.js,application/octet-stream", "a.xml,application/octet-stream",
        "a.xhtml,application/octet-stream", "a,application/octet-stream"})
    void nothingThatABrowserRunsKeepsItsType(String name, String type) {
        assertThat(FileName.type(name)).isEqualTo(type);
    }
}
