package fi.luukku.platform;

import fi.luukku.kernel.ScopedClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return new ScopedClock(Clock.systemUTC());
    }
}
