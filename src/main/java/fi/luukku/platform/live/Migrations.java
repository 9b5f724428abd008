package fi.luukku.platform.live;

import com.zaxxer.hikari.HikariDataSource;
import fi.luukku.platform.Live;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets nodes go on while a newer one changes the tables. A database session that has prepared a statement refuses it once
 * when its result has more columns than before; told with the commit, every node goes on with new sessions.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final String TOPIC = "schema";

    @Bean
    static Callback tellsOfMigrations() {
        return new Telling();
    }

    Migrations(Live live, DataSource database) {
        live.subscribe(Set.of(TOPIC), topic -> {
            if (topic.equals(TOPIC) && database instanceof HikariDataSource pool) pool.getHikariPoolMXBean().softEvictConnections();
        });
    }

    private static final class Telling implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try (var notify = context.getConnection().prepareStatement("select pg_notify('luukku', ?)")) {
                notify.setString(1, "migration " + TOPIC);
                notify.execute();
            } catch (SQLException refused) {
                throw new FlywayException(refused);
            }
        }

        @Override
        public String getCallbackName() {
            return "migrations told to other nodes";
        }
    }
}
