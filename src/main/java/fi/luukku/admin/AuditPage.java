package fi.luukku.admin;

import fi.luukku.access.AuditEntry;
import fi.luukku.kernel.Page;
import fi.luukku.page.Frame;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the audit log, in the reader's words where there are some. */
public record AuditPage(Page<AuditEntry> entries) {

    public String action(AuditEntry entry, Frame frame) {
        return word("audit." + entry.action(), entry.action(), frame);
    }

    /** What it was done to, unless that is who did it, and what else is told of it. */
    public String detail(AuditEntry entry, Frame frame) {
        var told = new TreeMap<>(entry.detail()).entrySet().stream().map(one -> told(entry, one, frame));
        return Stream.concat(object(entry, frame), told).collect(Collectors.joining(" · "));
    }

    private static Stream<String> object(AuditEntry entry, Frame frame) {
        if (entry.object() == null || entry.agent() != null && entry.object().equals("agent:" + entry.agent())) return Stream.empty();
        var parts = entry.object().split(":", 2);
        var key = "audit.object." + parts[0];
        return Stream.of(frame.t().has(key) ? frame.text(key, parts[1]) : entry.object());
    }

    private static String told(AuditEntry entry, Map.Entry<String, Object> one, Frame frame) {
        var whole = "audit." + one.getKey() + "." + one.getValue();
        if (frame.t().has(whole)) return frame.text(whole);
        var value = value(entry, one, frame);
        return entry.action().equals("policy.second-factor") ? value : word("audit.detail." + one.getKey(), one.getKey(), frame) + ": " + value;
    }

    private static String value(AuditEntry entry, Map.Entry<String, Object> one, Frame frame) {
        if (one.getValue() instanceof Boolean yes) return frame.text(yes ? "field.yes" : "field.no");
        var value = String.valueOf(one.getValue());
        var words = words(entry.action(), one.getKey());
        return words == null ? value : word(words + value, value, frame);
    }

    // Where the words of a code are found. Names are left as they are, even if a team is called what a role is called here.
    private static @Nullable String words(String action, String key) {
        return switch (action) {
            case "role.changed" -> "role.";
            case "policy.second-factor" -> "admin.security.from.";
            default -> switch (key) {
                case "role" -> "role.";
                case "reason" -> "deletion.reason.";
                case "internal" -> "export.purpose.";
                case "kind" -> "admin.kind.";
                default -> null;
            };
        };
    }

    private static String word(String key, String otherwise, Frame frame) {
        return frame.t().has(key) ? frame.text(key) : otherwise;
    }
}
