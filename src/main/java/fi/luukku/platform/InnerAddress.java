package fi.luukku.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of inner networks and the machine itself from those of the open internet (IANA's special-purpose registries). */
final class InnerAddress {

    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            var parts = written.split("/");
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit / 8] ^ start[bit / 8]) >> 7 - bit % 8 & 1) != 0) return false;
            }
            return true;
        }
    }

    private static final List<Block> INNER = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        // These lead to an IPv4 address that is written in them.
        "2001::/32", "2002::/16", "2001:db8::/32");
    // Everything else of IPv6 is local, reserved or a translation of IPv4.
    private static final Block GLOBAL = Block.of("2000::/3");

    private InnerAddress() {
    }

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet6Address && !GLOBAL.holds(bytes)) return true;
        return INNER.stream().anyMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return List.of(written).stream().map(Block::of).toList();
    }
}
