package fi.luukku.admin;

import fi.luukku.access.AuditEntry;
import fi.luukku.kernel.Page;
import fi.luukku.page.Frame;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit log, in the reader's words where there are some.
 *
 * @param names of what the entries call {@code agent:12} or {@code team:3}
 */
public record AuditPage(Page<AuditEntry> entries, Map<String, String> names) {

    // Done by whoever knew or guessed an address, before anything was proved.
    private static final Set<String> BY_SOMEBODY = Set.of("sign-in.refused", "password.link-asked");

    // Their numbers are known nowhere else: what is told of them says more.
    private static final Set<String> TOLD_BY_DETAIL = Set.of("block", "field", "invitation", "playbook", "token", "topic");

    public String who(AuditEntry entry, Frame frame) {
        if (entry.agentName() != null) return entry.agentName();
        return frame.text(BY_SOMEBODY.contains(entry.action()) ? "audit.somebody" : "event.luukku");
    }

    public String action(AuditEntry entry, Frame frame) {
        return word("audit." + entry.action(), entry.action(), frame);
    }

    /** What it was done to, unless that is who did it, and what else is told of it. */
    public String detail(AuditEntry entry, Frame frame) {
        var name = entry.object() == null ? null : names.get(entry.object());
        var told = new TreeMap<>(entry.detail()).entrySet().stream().filter(one -> !one.getValue().equals(name)).map(one -> told(entry, one, frame));
        return Stream.concat(object(entry, frame), told).collect(Collectors.joining(" · "));
    }

    private Stream<String> object(AuditEntry entry, Frame frame) {
        if (entry.object() == null || entry.agent() != null && entry.object().equals("agent:" + entry.agent())) return Stream.empty();
        var parts = entry.object().split(":", 2);
        if (TOLD_BY_DETAIL.contains(parts[0]) && !entry.detail().isEmpty()) return Stream.empty();
        var name = names.getOrDefault(entry.object(), parts[1]);
        var key = BY_SOMEBODY.contains(entry.action()) ? "audit.account" : "audit.object." + parts[0];
        return Stream.of(frame.t().has(key) ? frame.text(key, name) : name);
    }

    private String told(AuditEntry entry, Map.Entry<String, Object> one, Frame frame) {
        var whole = "audit." + one.getKey() + "." + one.getValue();
        if (frame.t().has(whole)) return frame.text(whole);
        var value = value(entry, one, frame);
        return entry.action().equals("policy.second-factor") ? value : word("audit.detail." + one.getKey(), one.getKey(), frame) + ": " + value;
    }

    private String value(AuditEntry entry, Map.Entry<String, Object> one, Frame frame) {
        if (one.getValue() instanceof Boolean yes) return frame.text(yes ? "field.yes" : "field.no");
        if (one.getValue() instanceof Collection<?> each) return each.stream().map(code -> word("language." + code.toString().toLowerCase(Locale.ROOT), code.toString(), frame)).collect(Collectors.joining(", "));
        if (one.getKey().equals("week") && one.getValue() instanceof Map<?, ?> days) return week(days, frame);
        if (one.getValue() instanceof Map<?, ?> each) return each.values().stream().distinct().map(String::valueOf).collect(Collectors.joining(" / "));
        var value = String.valueOf(one.getValue());
        if (one.getKey().equals("date")) return frame.t().date(LocalDate.parse(value));
        var words = words(entry.action(), one.getKey());
        return words == null ? names.getOrDefault(one.getKey() + ":" + value, value) : word(words + value, value, frame);
    }

    private static String week(Map<?, ?> days, Frame frame) {
        return days.entrySet().stream().sorted(Comparator.comparing(day -> day.getKey().toString()))
            .map(day -> DayOfWeek.of(Integer.parseInt(day.getKey().toString())).getDisplayName(TextStyle.SHORT_STANDALONE, frame.t().language().locale()) + " " + day.getValue())
            .collect(Collectors.joining("; "));
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
                case "hue" -> "admin.hue.";
                case "severity" -> "admin.coach.severity.";
                default -> null;
            };
        };
    }

    private static String word(String key, String otherwise, Frame frame) {
        return frame.t().has(key) ? frame.text(key) : otherwise;
    }
}
