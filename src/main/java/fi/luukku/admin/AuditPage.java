package fi.luukku.admin;

import fi.luukku.access.AuditEntry;
import fi.luukku.kernel.Page;
import fi.luukku.page.Frame;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page of the audit log. */
public record AuditPage(Page<AuditEntry> entries) {

    /** What was done, in the reader's words where there are some. */
    public String action(AuditEntry entry, Frame frame) {
        var key = "audit." + entry.action();
        return frame.t().has(key) ? frame.text(key) : entry.action();
    }

    public String detail(AuditEntry entry) {
        return new TreeMap<>(entry.detail()).entrySet().stream().map(AuditPage::told).collect(Collectors.joining(" · "));
    }

    private static String told(Map.Entry<String, Object> one) {
        return one.getKey() + ": " + one.getValue();
    }
}
