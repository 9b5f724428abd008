package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address a mail may lead to, read the way browsers read it and written so that nobody reads it otherwise.
 *
 * @param host where it leads, in ASCII; empty for a telephone number
 */
record SafeLink(String href, String host) {

    private static final int LONGEST = 8000;
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.?");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'`,;:()\\[\\]\\\\@?&#%]+@[^\\s<>\"'`,;:()\\[\\]\\\\@?&#%/]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(). -]{3,30}");

    static @Nullable SafeLink of(String written) {
        var address = withoutGaps(written);
        if (address.isEmpty() || address.length() > LONGEST) return null;
        if (address.startsWith("//") || address.startsWith("\\\\")) address = "https:" + address;
        var scheme = address.substring(0, Math.max(0, address.indexOf(':'))).toLowerCase(Locale.ROOT);
        var rest = address.substring(address.indexOf(':') + 1);
        return switch (scheme) {
            case "http", "https" -> web(scheme, rest);
            case "mailto" -> mail(rest);
            case "tel" -> telephone(written.strip().substring(Math.min(4, written.strip().length())));
            default -> null;
        };
    }

    /** Browsers leave these characters out of an address wherever they are, also in the middle of its scheme. */
    static String withoutGaps(String address) {
        var out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean inner = c == ' ' && !out.isEmpty() && !address.substring(0, Math.min(i, 12)).isBlank();
            if (inner) out.append("%20");
            else if (c > ' ' && (c < 0x7F || c > 0xA0) && !Bidi.isControl(c) && c != '\uFEFF' && (c < '\u200B' || c > '\u200D')) out.append(c);
        }
        while (out.length() >= 3 && out.substring(out.length() - 3).equals("%20")) out.setLength(out.length() - 3);
        return out.toString();
    }

    boolean isWeb() {
        return href.startsWith("http");
    }

    /** The label looks like an address of somewhere else than where the link leads. */
    boolean contradicts(String label) {
        var claimed = LinkClaim.hostIn(label);
        return claimed != null && !host.isEmpty() && !LinkClaim.isSamePlace(claimed, host);
    }

    private static @Nullable SafeLink web(String scheme, String rest) {
        int start = 0;
        while (start < rest.length() && (rest.charAt(start) == '/' || rest.charAt(start) == '\\')) start++;
        int end = start;
        while (end < rest.length() && "/\\?#".indexOf(rest.charAt(end)) < 0) end++;
        // A name before the host is only ever there to look like the host.
        var authority = rest.substring(rest.lastIndexOf('@', end - 1) >= start ? rest.lastIndexOf('@', end - 1) + 1 : start, end);
        var port = port(authority);
        var host = host(authority.substring(0, authority.length() - port.length()));
        return host == null ? null : new SafeLink(scheme + "://" + host + port + path(rest.substring(end)), host);
    }

    private static String port(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon >= 0 && authority.substring(colon + 1).matches("[0-9]{0,5}") ? authority.substring(colon) : "";
    }

    private static @Nullable String host(String written) {
        try {
            var host = IDN.toASCII(decoded(written), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return host.length() < 254 && HOST.matcher(host).matches() ? host : null;
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }

    private static String decoded(String host) {
        return host.indexOf('%') < 0 ? host : java.net.URLDecoder.decode(host.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String path(String rest) {
        var path = rest.isEmpty() || rest.charAt(0) != '\\' ? rest : "/" + rest.substring(1);
        return path.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22").replace("'", "%27").replace("`", "%60").replace("\\", "%5C");
    }

    // Only whom it goes to: other parameters can add recipients, attachments and text the agent never meant to send.
    private static @Nullable SafeLink mail(String rest) {
        int query = rest.indexOf('?');
        var address = decodedAddress(query < 0 ? rest : rest.substring(0, query));
        if (!ADDRESS.matcher(address).matches()) return null;
        return new SafeLink("mailto:" + address, address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    private static String decodedAddress(String written) {
        try {
            return CleanText.line(decoded(written));
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    // Digits only: a star or hash would be an order to the telephone, such as forwarding its calls.
    private static @Nullable SafeLink telephone(String rest) {
        var number = rest.replace("%20", " ").replace('\u00A0', ' ').strip();
        return NUMBER.matcher(number).matches() ? new SafeLink("tel:" + number.replaceAll("[^+0-9]", ""), "") : null;
    }
}
