package fi.luukku.platform.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands Spring the database; the connection pool is Spring Boot's own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseStart start) {
        return start.await();
    }
}
