package fi.luukku.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** With {@code JAZZER_FUZZ=1} this searches for breaking input; otherwise it runs the kept inputs once. */
class MailReaderFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsAnything(byte[] raw) {
        MailRules.hold(MailReader.read(raw));
    }
}
