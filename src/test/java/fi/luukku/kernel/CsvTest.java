package fi.luukku.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+358 40", "-2+3", "@SUM(A1)", "\tx", "\rx", "-", "-1-1", "=-1"})
    void whatASpreadsheetWouldRunIsText(String text) {
        assertThat(Csv.cell(text)).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0,12", "-3", "-0.5", "3", "Hei", "ä", "'", "1+1"})
    void whatItWouldNotIsAsItIs(String text) {
        assertThat(Csv.cell(text).replace("\"", "")).isEqualTo(text);
    }

    @Test
    void separatorsQuotesAndLinesStayInTheirCell() {
        assertThat(Csv.line("a;b", "sanoi \"hei\"", "kaksi\r\nriviä", 7, "")).isEqualTo("\"a;b\";\"sanoi \"\"hei\"\"\";\"kaksi\r\nriviä\";7;\r\n");
    }
}
