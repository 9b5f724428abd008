package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** The one form in which addresses are compared. */
final class EmailForm {

    private static final int LONGEST = 320;

    private EmailForm() {
    }

    /** Lower case, domain in ASCII, needless quotes off; null when it is no address. */
    static @Nullable String normal(String raw) {
        String text = CleanText.line(raw.indexOf('=') >= 0 ? EncodedWords.decode(raw) : raw);
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) text = text.substring(7);
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1 || text.length() > LONGEST) return null;
        String local = local(text.substring(0, at).strip());
        String domain = domain(text.substring(at + 1).strip());
        return local.isEmpty() || domain.isEmpty() ? null : local + "@" + domain;
    }

    private static String local(String raw) {
        String local = Normalizer.normalize(raw, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        String bare = quoted ? local.substring(1, local.length() - 1) : local;
        if (bare.chars().allMatch(EmailForm::isPlain)) return bare;
        return quoted ? local : bare.chars().anyMatch(EmailForm::isForbidden) ? "" : bare;
    }

    private static boolean isPlain(int c) {
        return c > 0x9F || c > ' ' && c < 0x7F && "\"(),:;<>@[]\\".indexOf(c) < 0;
    }

    private static boolean isForbidden(int c) {
        return c <= ' ' || "<>@\"".indexOf(c) >= 0;
    }

    private static String domain(String raw) {
        String domain = raw.endsWith(".") ? raw.substring(0, raw.length() - 1) : raw;
        if (domain.chars().anyMatch(c -> c <= ' ' || "<>\"(),;@".indexOf(c) >= 0)) return "";
        String lower = domain.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) return lower;
        try {
            return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return lower;
        }
    }
}
