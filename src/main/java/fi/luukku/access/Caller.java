package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a request comes from: its network address and what its browser calls itself. */
public record Caller(String ip, String userAgent) {

    private static final int LONGEST = 300;

    public static Caller of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Caller(request.getRemoteAddr(), agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST)));
    }

    /** The address that tries are counted by. One IPv6 customer has a whole /64 to change addresses in. */
    public String network() {
        if (!ip.contains(":")) return ip;
        var bare = ip.replaceAll("[\\[\\]]|%.*", "");
        try {
            var bytes = InetAddress.ofLiteral(bare).getAddress();
            return bytes.length == 4 ? bare : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException notAnAddress) {
            return ip;
        }
    }
}
