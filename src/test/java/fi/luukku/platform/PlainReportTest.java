package fi.luukku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainReportTest {

    @Test
    void aWrongSettingIsToldInItsOwnWords() {
        var report = new PlainReport();
        assertThat(report.reportException(new IllegalStateException("bean", new WrongSetting("LUUKKU_X is too short.")))).isTrue();
        assertThat(report.reportException(new IllegalStateException("something else"))).isFalse();
    }
}
