package fi.luukku.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Runs the kept inputs once. {@code JAZZER_FUZZ=1 mvn test -Dtest=MailReaderFuzzTest -Djazzer.hooks=true}
 * searches for new ones that break the rules.
 */
class MailReaderFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsAnything(byte[] raw) {
        MailRules.hold(MailReader.read(raw));
    }
}
