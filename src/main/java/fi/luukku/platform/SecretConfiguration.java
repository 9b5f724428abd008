package fi.luukku.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    InstallationSecret installationSecret(LuukkuProperties properties) {
        var given = properties.secret();
        return new InstallationSecret(given == null ? new SecretFile(properties.data().resolve("secret")).readOrMake() : given);
    }
}
