package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The address a link's label gives itself out for. */
final class LinkClaim {

    private static final String HOST = "((?:[\\p{L}\\p{N}_-]{1,63}\\.){1,8}[\\p{L}][\\p{L}\\p{N}-]{1,62})";
    private static final Pattern STATED = Pattern.compile("(?:https?:[/\\\\]{1,4}|\\bwww\\.)(?:[^\\s/@]{1,100}@)?" + HOST);
    private static final Pattern WHOLE = Pattern.compile("(?:[^\\s@/]{1,100}@)?" + HOST + "(?::\\d{1,5})?(?:[/?#]\\S*)?");

    /** Endings of file names rather than of hosts. */
    private static final Set<String> FILES = Set.of("pdf", "jpg", "jpeg", "png", "gif", "doc", "docx", "xls", "xlsx", "txt", "html",
            "htm", "csv", "js", "exe", "mp3", "mp4", "ppt", "pptx", "xml", "eml", "msg", "php", "asp", "aspx", "json", "rtf");

    private LinkClaim() {
    }

    static @Nullable String hostIn(String label) {
        var plain = Bidi.without(CleanText.line(Normalizer.normalize(label, Normalizer.Form.NFKC))).replaceAll("[\u00AD\u200B-\u200D\u2060]", "")
                .toLowerCase(Locale.ROOT);
        var stated = STATED.matcher(plain);
        if (stated.find()) return ascii(stated.group(1));
        var whole = WHOLE.matcher(trimmed(plain));
        return whole.matches() && !isFile(whole.group(1)) ? ascii(whole.group(1)) : null;
    }

    private static String trimmed(String label) {
        return label.replaceAll("^[\\s<(\\[\"'»«„“”]+|[\\s>)\\]\"'.,;:!?»«”]+$", "");
    }

    private static boolean isFile(String host) {
        return FILES.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            return host;
        }
    }

    /** The same host, or one of them is part of the other's domain. */
    static boolean isSamePlace(String one, String other) {
        var a = bare(one);
        var b = bare(other);
        return a.equals(b) || isUnder(a, b) || isUnder(b, a);
    }

    private static boolean isUnder(String host, String domain) {
        return domain.indexOf('.') > 0 && host.endsWith("." + domain);
    }

    private static String bare(String host) {
        var bare = host.startsWith("www.") ? host.substring(4) : host;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
