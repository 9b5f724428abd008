package fi.luukku.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTest {

    @ParameterizedTest
    @CsvSource({"0:0:0:0:0:0:0:1, ::1", "0:0:0:0:0:0:0:0, ::", "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "fe80:0:0:0:1:2:3:10%eth0, fe80::1:2:3:10%eth0", "::1, ::1", "10.0.0.1, 10.0.0.1"})
    void addressesAreShownAsPeopleWriteThem(String known, String shown) {
        assertThat(Caller.shown(known)).isEqualTo(shown);
    }
}
