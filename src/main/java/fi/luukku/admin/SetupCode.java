package fi.luukku.admin;

import fi.luukku.kernel.Problem;
import fi.luukku.platform.LuukkuProperties;
import fi.luukku.platform.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What proves that a visitor of an empty system is the one who started it: a code in the log. Without it, the first
 * stranger to find the address would own the system. At the machine itself nobody is asked.
 */
@Component
class SetupCode {

    private static final Logger log = LoggerFactory.getLogger(SetupCode.class);
    // No letters or digits that are taken for one another.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private final Setup setup;
    private final LuukkuProperties properties;
    private final String code;

    SetupCode(Setup setup, LuukkuProperties properties, Secrets secrets) {
        this.setup = setup;
        this.properties = properties;
        this.code = written(secrets.mark("set-up code"));
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (setup.isOpen()) log.info("Nothing is set up yet. Open {}/setup; the set-up code is {}", properties.baseUrl(), code);
    }

    /** Whether this visitor has to know the code. */
    boolean isNeeded(HttpServletRequest request) {
        return !isHere(properties.baseUrl().getHost()) || !isFromHere(request);
    }

    void check(HttpServletRequest request, String typed) {
        if (!isNeeded(request)) return;
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!MessageDigest.isEqual(bytes(bare), bytes(code.replace("-", "")))) throw new Problem.Invalid("code", "setup.code-wrong");
    }

    // Behind a proxy on the same machine everybody comes from here; what a proxy adds, or the name the browser asked for, tells.
    private static boolean isFromHere(HttpServletRequest request) {
        return isHere(request.getRemoteAddr()) && isHere(request.getServerName()) && isHere(originHost(request))
            && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null && request.getHeader("Via") == null;
    }

    private static @Nullable String originHost(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin == null) return "localhost";
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static boolean isHere(@Nullable String host) {
        if (host == null) return false;
        if (host.equals("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String written(byte[] random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) code.append('-');
            code.append(SIGNS.charAt(Byte.toUnsignedInt(random[i]) % SIGNS.length()));
        }
        return code.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
