package fi.luukku.platform.database;

import fi.luukku.platform.LuukkuProperties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Begins the database's start as soon as the settings are known, so that it and the rest start side by side. */
class EarlyDatabase implements EnvironmentPostProcessor, Ordered {

    private final ConfigurableBootstrapContext bootstrap;

    EarlyDatabase(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var properties = Binder.get(environment).bind("luukku", LuukkuProperties.class).get();
        var start = DatabaseStart.begin(properties);
        bootstrap.addCloseListener(closed -> closed.getApplicationContext().getBeanFactory().registerSingleton("databaseStart", start));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
