package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a request comes from: its network address and what its browser calls itself. */
public record Caller(String ip, String userAgent) {

    private static final int LONGEST = 300;

    // Runs of 8 to 2 parts, the longest first.
    private static final List<Pattern> ZEROS = IntStream.iterate(7, more -> more > 0, more -> more - 1)
        .mapToObj(more -> Pattern.compile("(?:^|:)0(?::0){" + more + "}(?::|$)")).toList();

    public static Caller of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Caller(request.getRemoteAddr(), agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST)));
    }

    /** As people write an address (RFC 5952): the longest run of zeros of an IPv6 address is left out. */
    static String shown(String ip) {
        if (ip.contains("::")) return ip;
        return ZEROS.stream().map(zeros -> zeros.matcher(ip)).filter(Matcher::find).findFirst().map(run -> run.replaceFirst("::")).orElse(ip);
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
