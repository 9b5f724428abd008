package fi.luukku.testing;

import fi.luukku.kernel.ScopedClock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the settable clock in the program, and back to its start before each test. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock implements BeforeEachCallback {

    @Bean
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Primary
    ScopedClock clockOfTheTest(SettableClock settable) {
        return new ScopedClock(settable);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(SettableClock.class).moveTo(SettableClock.START);
    }
}
