package fi.luukku.platform;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where HTTP may go besides the open internet.
 *
 * @param inside names or addresses of servers in one's own network, which may also be spoken to without TLS
 */
@ConfigurationProperties("luukku.outbound")
public record OutboundProperties(Set<String> inside) {

    public OutboundProperties {
        inside = inside == null ? Set.of() : Set.copyOf(inside);
    }
}
