package fi.luukku.platform;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Service;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The one way by which HTTP goes out. Addresses are typed by people and named by strangers, so it never reaches the
 * inner network: not by name, not by a name that changes its address meanwhile, not by a redirect. It waits thirty
 * seconds in all and reads a megabyte at most; nothing is sent twice by itself.
 */
@Service
public class Outbound {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(20);
    private static final Duration IN_ALL = Duration.ofSeconds(30);
    private static final int LARGEST = 1024 * 1024;

    /** What the other side answered. */
    public record Answer(int status, String body) {}

    /** The address is not one that may be spoken to. */
    public static final class Inside extends UnknownHostException {
        Inside(String host) {
            super(host);
        }
    }

    private final OutboundProperties properties;
    private final CloseableHttpClient http;

    Outbound(OutboundProperties properties) {
        this.properties = properties;
        var line = ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(SILENCE).build();
        var lines = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Judged()).setDefaultConnectionConfig(line).build();
        http = HttpClients.custom().setConnectionManager(lines).setUserAgent("Luukku")
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(SILENCE).build())
            .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching().build();
    }

    /** Whether an address may be used at all: with TLS, or of a server in one's own network that was named as such. */
    public boolean mayUse(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) return false;
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && properties.inside().contains(address.getHost());
    }

    /** Posts a form and gives the answer, whatever its status. */
    public Answer post(URI to, Map<String, String> form) throws IOException {
        if (!mayUse(to)) throw new Inside(String.valueOf(to.getHost()));
        var request = new HttpPost(to);
        request.setHeader("Accept", "application/json");
        request.setEntity(new UrlEncodedFormEntity(form.entrySet().stream().map(field -> new BasicNameValuePair(field.getKey(), field.getValue())).toList(), UTF_8));
        var watch = Thread.ofVirtual().name("outbound").start(() -> cancelInTime(request));
        try {
            return http.execute(request, Outbound::answer);
        } finally {
            watch.interrupt();
        }
    }

    // Timeouts are counted from byte to byte: who sends one now and then would keep us for ever.
    private static void cancelInTime(HttpPost request) {
        try {
            Thread.sleep(IN_ALL);
            request.cancel();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) return new Answer(response.getCode(), "");
        try (var in = response.getEntity().getContent()) {
            var body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) throw new IOException("The answer is larger than " + LARGEST + " bytes");
            return new Answer(response.getCode(), new String(body, UTF_8));
        }
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    /** Gives the connection the very addresses that were looked at. */
    private final class Judged implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!properties.inside().contains(host) && Arrays.stream(addresses).anyMatch(InnerAddress::is)) throw new Inside(host);
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}
