package fi.luukku;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fi.luukku.channel.email.Dispatch;
import fi.luukku.channel.email.Tending;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All timed work, in one place. Each is one line that calls the domain. */
@Configuration(proxyBeanMethods = false)
class TimedWork {

    @Bean
    Task<Void> outboxDue(Dispatch dispatch) {
        return every(Duration.ofSeconds(10), "outbox", dispatch::dispatchDue);
    }

    @Bean
    Task<Void> intakeLeftovers(Tending tending) {
        return every(Duration.ofMinutes(1), "intake-leftovers", tending::leftovers);
    }

    private static Task<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }
}
