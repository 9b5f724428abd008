package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The machine-readable part of a delivery report (RFC 3464): one group on the mail, then one for each recipient. */
final class DeliveryStatus {

    private static final int MAX_GROUPS = 50;

    private DeliveryStatus() {
    }

    /** The worst that is reported: a failure before a delay, a delay before a delivery. */
    static Bounce read(Part part, @Nullable String original) {
        Bounce worst = null;
        for (Headers group : groups(Slice.of(part.content().decode()))) {
            if (!group.has("action") && !group.has("final-recipient") && !group.has("status")) continue;
            Bounce bounce = bounce(group, original);
            if (worst == null || bounce.kind().ordinal() < worst.kind().ordinal()) worst = bounce;
        }
        return worst != null ? worst : new Bounce(Bounce.Kind.FAILED, null, null, null, original);
    }

    private static List<Headers> groups(Slice body) {
        List<Headers> groups = new ArrayList<>();
        Slice rest = body;
        while (rest.length() > 0 && groups.size() < MAX_GROUPS) {
            Headers group = Headers.read(rest);
            if (!group.isEmpty()) groups.add(group);
            int next = Math.max(group.bodyStart(), rest.from());
            // A line that is no header must not stop the reading.
            rest = rest.between(next == rest.from() ? rest.afterLine(next) : next, rest.to());
        }
        return groups;
    }

    private static Bounce bounce(Headers group, @Nullable String original) {
        String recipient = typed(group.has("final-recipient") ? group.firstOrEmpty("final-recipient") : group.firstOrEmpty("original-recipient"));
        String status = StatusCode.enhanced(group.firstOrEmpty("status"));
        String diagnostic = typed(group.text("diagnostic-code"));
        return new Bounce(kind(group.firstOrEmpty("action"), status), EmailForm.normal(recipient.replace("<", "").replace(">", "")),
                status, diagnostic.isEmpty() ? null : CleanText.cut(diagnostic, 500), original);
    }

    private static Bounce.Kind kind(String action, @Nullable String status) {
        return switch (HeaderValue.withoutComments(action).toLowerCase(Locale.ROOT)) {
            case "delayed" -> Bounce.Kind.DELAYED;
            case "delivered" -> Bounce.Kind.DELIVERED;
            case "relayed", "expanded" -> Bounce.Kind.RELAYED;
            case "failed" -> Bounce.Kind.FAILED;
            default -> status != null && status.startsWith("2") ? Bounce.Kind.DELIVERED
                    : status != null && status.startsWith("4") ? Bounce.Kind.DELAYED : Bounce.Kind.FAILED;
        };
    }

    /** "rfc822; matti@example.fi" and "smtp; 550 …" without their type. */
    private static String typed(String value) {
        int semicolon = value.indexOf(';');
        return CleanText.line(semicolon < 0 || semicolon > 12 ? value : value.substring(semicolon + 1));
    }
}
