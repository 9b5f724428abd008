package fi.luukku.platform;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/** Unless set, health and metrics are on the port after the program's own. */
class ManagementPort implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int port = environment.getProperty("LUUKKU_PORT", Integer.class, 8080);
        var next = Map.<String, Object>of("luukku.next-port", port + 1);
        environment.getPropertySources().addLast(new MapPropertySource("management port", next));
    }
}
