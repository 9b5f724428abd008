package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Bounces without a machine-readable part: qmail, Exim, old Exchange and others, known by sender and words. */
final class BounceText {

    private static final List<String> SUBJECTS = List.of(
            "undeliverable", "undelivered mail", "delivery status notification", "mail delivery failed", "mail delivery failure",
            "delivery failure", "failure notice",
            "returned mail", "delivery has failed", "message undeliverable", "mail delivery system", "delivery delayed", "delayed mail",
            "warning: message",
            "ei voi toimittaa", "ei toimitettavissa", "toimitusta ei voitu suorittaa", "toimittaminen epäonnistui", "toimitus epäonnistui",
            "toimitus viivästyi", "viestin toimitus viivästyy", "viestiä ei voitu toimittaa", "ei voida toimittaa",
            "kan inte levereras", "gick inte att leverera", "kunde inte levereras", "leveransen misslyckades", "olevererbart",
            "leveransen är fördröjd", "leverans fördröjd");
    private static final List<String> DELAYS = List.of(
            "delayed", "warning: message", "will be retried", "still trying", "has not yet been delivered", "no action is required",
            "viivästy", "yritetään edelleen", "yrittämistä jatketaan", "fördröj", "försöker fortfarande");
    private static final List<String> DAEMONS = List.of("mailer-daemon", "postmaster", "mail-daemon", "microsoftexchange");
    private static final int MAX_SCANNED = 20_000;

    private BounceText() {
    }

    static @Nullable Bounce read(Headers headers, String subject, String text, Supplier<@Nullable String> original) {
        String failed = headers.first("x-failed-recipients");
        String head = CleanText.cut(text, MAX_SCANNED);
        if (failed == null && !(isFromDaemon(headers) && speaksOfFailure(subject, head))) return null;
        Address stated = Addresses.one(failed);
        String recipient = stated != null ? stated.email() : recipientIn(head);
        return new Bounce(isDelay(subject, head) ? Bounce.Kind.DELAYED : Bounce.Kind.FAILED, recipient, status(head), diagnostic(head), original.get());
    }

    static boolean isFromDaemon(Headers headers) {
        Address from = Addresses.one(headers.first("from"));
        boolean daemon = from == null ? headers.firstOrEmpty("from").toLowerCase(Locale.ROOT).contains("mailer-daemon")
                : DAEMONS.stream().anyMatch(from.local()::startsWith);
        return daemon || "".equals(MailAssembly.returnPath(headers));
    }

    private static boolean speaksOfFailure(String subject, String text) {
        String lower = subject.toLowerCase(Locale.ROOT);
        return SUBJECTS.stream().anyMatch(lower::contains) || text.startsWith("Hi. This is the qmail-send program");
    }

    private static boolean isDelay(String subject, String text) {
        String lower = (subject + "\n" + text.substring(0, Math.min(text.length(), 1500))).toLowerCase(Locale.ROOT);
        return DELAYS.stream().anyMatch(lower::contains);
    }

    private static @Nullable String status(String text) {
        String enhanced = StatusCode.enhanced(text);
        if (enhanced != null) return enhanced;
        int reply = StatusCode.reply(text);
        return reply < 0 ? null : text.charAt(reply) + ".0.0";
    }

    /** The line with the server's refusal. */
    private static @Nullable String diagnostic(String text) {
        int reply = StatusCode.reply(text);
        if (reply < 0) return null;
        int end = text.indexOf('\n', reply);
        return CleanText.cut(text.substring(reply, end < 0 ? text.length() : end).strip(), 500);
    }

    /** The first address that stands alone on its line or opens it, as servers list them. */
    private static @Nullable String recipientIn(String text) {
        var lines = new Lines(text);
        for (int line = 0; line < lines.count(); line++) {
            String candidate = lines.get(line);
            int at = candidate.indexOf('@');
            if (at <= 0 || candidate.regionMatches(true, 0, "from:", 0, 5)) continue;
            String email = EmailForm.normal(wordAround(candidate, at));
            if (email != null && !email.startsWith("mailer-daemon@") && !email.startsWith("postmaster@")) return email;
        }
        return null;
    }

    private static String wordAround(String line, int at) {
        int from = at;
        int to = at;
        while (from > 0 && " <(\"'\t:;[".indexOf(line.charAt(from - 1)) < 0) from--;
        while (to < line.length() && " >)\"'\t:;,]".indexOf(line.charAt(to)) < 0) to++;
        return line.substring(from, to);
    }

    static @Nullable String messageIdIn(String text) {
        for (int at = indexOfLabel(text, 0); at >= 0; at = indexOfLabel(text, at + 11)) {
            int end = text.indexOf('\n', at);
            int nextLine = end < 0 ? -1 : text.indexOf('\n', end + 1);
            String value = text.substring(at + 11, nextLine >= 0 ? nextLine : text.length());
            int close = value.indexOf('>');
            String id = value.indexOf('<') >= 0 && close > 0 ? MessageIds.one(value.substring(0, close + 1)) : null;
            if (id != null) return id;
        }
        return null;
    }

    private static int indexOfLabel(String text, int from) {
        for (int at = text.indexOf(':', from + 10); at >= 0; at = text.indexOf(':', at + 1)) {
            if (text.regionMatches(true, at - 10, "message-id", 0, 10)) return at - 10;
        }
        return -1;
    }
}
