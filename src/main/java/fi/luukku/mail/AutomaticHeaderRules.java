package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What headers tell of automatic mail. */
final class AutomaticHeaderRules {

    private static final List<String> AUTO_REPLY_HEADERS = List.of("x-autoreply", "x-autorespond", "x-autoreply-from", "x-auto-reply-from", "x-mail-autoreply");
    private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon");
    private static final Set<String> NO_REPLY = Set.of("noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply",
            "ei-vastausta", "eivastausta", "ala-vastaa", "alavastaa", "svara-inte", "svarainte", "ej-svar", "inget-svar");

    private AutomaticHeaderRules() {
    }

    static @Nullable Automatic autoReplyHeader(Suspect mail) {
        for (String name : AUTO_REPLY_HEADERS) {
            String value = mail.header(name);
            boolean set = mail.headers().has(name) && !value.equalsIgnoreCase("no");
            if (set) return verdict(Automatic.Kind.AUTO_REPLY, "auto-reply-header", name, value);
        }
        String precedence = mail.header("precedence");
        boolean reply = precedence.equalsIgnoreCase("auto_reply") || precedence.equalsIgnoreCase("auto-reply");
        return reply ? verdict(Automatic.Kind.AUTO_REPLY, "auto-reply-header", "precedence", precedence) : null;
    }

    /** RFC 3834 section 5. */
    static @Nullable Automatic autoSubmitted(Suspect mail) {
        String value = mail.header("auto-submitted");
        String keyword = HeaderValue.withoutComments(value.split(";", 2)[0]).toLowerCase(Locale.ROOT);
        if (keyword.isEmpty() || keyword.equals("no")) return null;
        var kind = keyword.equals("auto-replied") ? Automatic.Kind.AUTO_REPLY : Automatic.Kind.NOTIFICATION;
        return verdict(kind, "auto-submitted", "auto-submitted", value);
    }

    /** A list that one may write to (RFC 2369, 3.4), such as a group that is the shop's own mailbox: people's mail comes through it. */
    static @Nullable Automatic discussion(Suspect mail) {
        String post = mail.header("list-post");
        boolean open = post.toLowerCase(Locale.ROOT).contains("mailto:");
        return open ? verdict(Automatic.Kind.UNANSWERED, "discussion", "list-post", post) : null;
    }

    static @Nullable Automatic mailingList(Suspect mail) {
        for (String name : List.of("list-id", "list-unsubscribe")) {
            if (mail.headers().has(name)) return verdict(Automatic.Kind.BULK, "mailing-list", name, mail.header(name));
        }
        return null;
    }

    static @Nullable Automatic precedence(Suspect mail) {
        String value = mail.header("precedence").toLowerCase(Locale.ROOT);
        if (value.equals("list")) return verdict(Automatic.Kind.UNANSWERED, "precedence", "precedence", value);
        return Set.of("bulk", "junk").contains(value) ? verdict(Automatic.Kind.BULK, "precedence", "precedence", value) : null;
    }

    /** Only mail that must not be answered has no envelope sender (RFC 5321 section 4.5.5). */
    static @Nullable Automatic nullReturnPath(Suspect mail) {
        boolean none = "".equals(MailAssembly.returnPath(mail.headers()));
        return none ? verdict(Automatic.Kind.AUTO_REPLY, "null-return-path", "return-path", "<>") : null;
    }

    /** A form of the shop sends from no-reply for a customer who stands in Reply-To: that is a person. */
    static @Nullable Automatic systemSender(Suspect mail) {
        Address from = mail.from();
        if (from == null) return null;
        String local = from.local().split("\\+", 2)[0];
        Address replyTo = Addresses.one(mail.headers().first("reply-to"));
        boolean answeredElsewhere = replyTo != null && !replyTo.email().equals(from.email()) && !isSilent(replyTo.local());
        if (!DAEMONS.contains(local) && (!isSilent(local) || answeredElsewhere)) return null;
        return verdict(Automatic.Kind.NOTIFICATION, "system-sender", "from", from.email());
    }

    private static boolean isSilent(String local) {
        return NO_REPLY.stream().anyMatch(name -> local.equals(name) || isPartOf(local, name));
    }

    /** "tilaukset-ei-vastausta" and "noreply.kauppa", but not "jannoreply". */
    private static boolean isPartOf(String local, String name) {
        boolean first = local.startsWith(name + "-") || local.startsWith(name + ".");
        return first || local.endsWith("-" + name) || local.endsWith("." + name);
    }

    /** Exchange asks so for its own notices and out-of-office answers, and some shops and offices in whatever their people write. */
    static @Nullable Automatic responsesSuppressed(Suspect mail) {
        String value = mail.header("x-auto-response-suppress");
        boolean suppressed = !value.isEmpty() && !value.equalsIgnoreCase("none");
        return suppressed ? verdict(Automatic.Kind.UNANSWERED, "responses-suppressed", "x-auto-response-suppress", value) : null;
    }

    private static Automatic verdict(Automatic.Kind kind, String rule, String header, String value) {
        return new Automatic(kind, rule, header + ": " + CleanText.cut(CleanText.line(value), 200));
    }
}
