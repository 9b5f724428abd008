package fi.luukku.testing;

import org.awaitility.Awaitility;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives the program its own database and data folder whenever a test starts it. */
class TestSettings implements EnvironmentPostProcessor, Ordered {

    static {
        // A wait would fail for whatever any thread throws meanwhile; GreenMail's do so when a reader leaves in the midst of IDLE.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("luukku.testing", Boolean.class, false)) {
            environment.getPropertySources().addFirst(new MapPropertySource("testing", settings(TestDatabase.fresh())));
        }
    }

    private static Map<String, Object> settings(TestDatabase database) {
        return Map.of(
                "luukku.data", newFolder(),
                "luukku.secret", "a secret only the tests know, long enough",
                "luukku.database.url", database.url(),
                "luukku.database.user", database.user(),
                "luukku.database.password", database.password(),
                "management.server.port", "0",
                "spring.datasource.hikari.minimum-idle", "0");
    }

    private static String newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "test-data").toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Just before the database begins to start.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
