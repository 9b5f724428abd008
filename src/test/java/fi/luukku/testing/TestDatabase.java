package fi.luukku.testing;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database of a test's own with all migrations in, cloned from a template that is migrated once per test run. */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger CLONES = new AtomicInteger();

    public static TestDatabase fresh() {
        var name = "test" + CLONES.incrementAndGet();
        execute("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(name, Template.NAME));
        return named(name);
    }

    /** One without any tables: the program's first start. */
    public static TestDatabase empty() {
        var name = "empty" + CLONES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return named(name);
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    private static TestDatabase named(String name) {
        var server = TestServer.POSTGRES;
        return new TestDatabase(server.jdbcUrl(name), server.user(), server.password());
    }

    private static synchronized void execute(String sql) {
        named("postgres").jdbc().sql(sql).update();
    }

    /** Migrated when the first clone is asked for. */
    private static final class Template {

        static final String NAME = migrated();

        private static String migrated() {
            var name = "migrated";
            execute("CREATE DATABASE " + name);
            Flyway.configure().dataSource(named(name).dataSource()).locations("classpath:db/migration").load().migrate();
            return name;
        }
    }
}
