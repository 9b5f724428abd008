package fi.luukku.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.platform.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoSettingsTest {

    private static final String IMAP = "LUUKKU_DEMO_IMAP_PORT";
    private static final String SMTP = "LUUKKU_DEMO_SMTP_PORT";

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

    @Test
    void aPortThatIsNoneIsToldWithWhatToWrite() {
        for (var wrong : new String[] {"abc", "0", "65536", "-1", "3143x", "99999999999"}) {
            for (var name : new String[] {IMAP, SMTP}) {
                assertThatThrownBy(() -> new DemoServers(environment(name, wrong))).as(wrong).isInstanceOf(WrongSetting.class)
                    .hasMessageContainingAll(name, "\"" + wrong + "\"", "1 to 65535");
            }
        }
        assertThat(new DemoServers(environment(IMAP, " 14143 ")).imap().port()).isEqualTo(14143);
        assertThat(new DemoServers(environment(IMAP, "")).imap().port()).isEqualTo(3143);
    }

    @Test
    void aTakenPortIsToldAndNothingStaysBegun() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var held = taken.getLocalPort();
            for (var name : new String[] {IMAP, SMTP}) {
                var free = freePort();
                var servers = new DemoServers(environment(Map.of(name, held, name.equals(IMAP) ? SMTP : IMAP, free)));
                assertThatThrownBy(servers::start).as(name).isInstanceOf(WrongSetting.class).hasMessageContainingAll("Port " + held, name, "choose another");
                assertThat(servers.isRunning()).isFalse();
                try (var other = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
                    assertThat(other.isBound()).as("the other server let go of its port").isTrue();
                }
            }
        }
    }

    @Test
    void onePortForBothIsTold() throws IOException {
        var free = freePort();
        var servers = new DemoServers(environment(Map.of(IMAP, free, SMTP, free)));
        assertThatThrownBy(servers::start).isInstanceOf(WrongSetting.class).hasMessageContaining(SMTP);
        assertThat(servers.isRunning()).isFalse();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static DemoKeys keys(String token) {
        return new DemoKeys(null, environment("LUUKKU_DEMO_TOKEN", token));
    }

    private static ConfigurableEnvironment environment(String name, String value) {
        return environment(Map.of(name, value));
    }

    private static ConfigurableEnvironment environment(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
