package fi.luukku.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Set;

/** Whether the reader sits at the machine that runs the demo, and so sees its console too. */
final class AtTheMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private AtTheMachine() {}

    /**
     * The address alone does not tell: a proxy on this machine speaks for strangers, and a page of another site can be
     * given a name that leads here. So the name asked for must be this machine's own, and nobody may speak for another.
     */
    static boolean is(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null && request.getHeader("Via") == null
            && NAMES.contains(request.getServerName()) && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
