package fi.luukku.access;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class TotpTest {

    private static final String RFC_SECRET = Base32.encode("12345678901234567890".getBytes(US_ASCII));

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheNeighbouringStepsAndNoOthers() {
        var now = Instant.parse("2026-11-23T08:00:00Z");
        for (int seconds : new int[] {-30, 0, 30}) {
            assertThat(Totp.stepOf(Totp.code(RFC_SECRET, now.plusSeconds(seconds)), RFC_SECRET, now)).as("%d s", seconds).isPresent();
        }
        for (int seconds : new int[] {-60, 60}) {
            assertThat(Totp.stepOf(Totp.code(RFC_SECRET, now.plusSeconds(seconds)), RFC_SECRET, now)).as("%d s", seconds).isEmpty();
        }
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void spellsAsTheStandardDoes(String text, String spelled) {
        assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(spelled);
        assertThat(Base32.decode(spelled)).isEqualTo(text.getBytes(US_ASCII));
    }
}
