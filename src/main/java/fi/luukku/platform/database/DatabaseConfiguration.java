package fi.luukku.platform.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands Spring the database; the connection pool is Spring Boot's own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseStart start) {
        return start.await();
    }

    @Bean
    HealthIndicator databaseServerHealthIndicator(Database database) {
        return () -> health(database.state());
    }

    private static Health health(ServerState state) {
        var health = state == ServerState.RUNNING ? Health.up() : Health.down();
        return health.withDetail("state", state).build();
    }
}
