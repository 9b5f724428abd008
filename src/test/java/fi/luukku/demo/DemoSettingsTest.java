package fi.luukku.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.platform.WrongSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoSettingsTest {

    @Test
    void aTokenTooShortIsToldBeforeAnythingStarts() {
        assertThatThrownBy(() -> keys("lyhyt")).isInstanceOf(WrongSetting.class).hasMessageContaining("LUUKKU_DEMO_TOKEN").hasMessageContaining("at least 8");
        assertThat(keys("riittävän pitkä").token()).isEqualTo("riittävän pitkä");
        assertThat(keys("").token()).isBlank();
    }

    @Test
    void anAddressThatIsNoneIsToldWithoutItsPassword() {
        for (var wrong : new String[] {"imap://maija:salaisuus@", "imap://maija:salaisuus@127.0.0.1", "salaisuus", "imap://a b:salaisuus@127.0.0.1:1"}) {
            assertThatThrownBy(() -> new DemoServers(environment("LUUKKU_DEMO_IMAP_URL", wrong))).as(wrong).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("LUUKKU_DEMO_IMAP_URL").message().doesNotContain("salaisuus");
        }
        assertThat(new DemoServers(environment("LUUKKU_DEMO_IMAP_URL", "imap://maija:salaisuus@127.0.0.1:14143")).imap().port()).isEqualTo(14143);
    }

    private static DemoKeys keys(String token) {
        return new DemoKeys(null, environment("LUUKKU_DEMO_TOKEN", token));
    }

    private static ConfigurableEnvironment environment(String name, String value) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
        return environment;
    }
}
