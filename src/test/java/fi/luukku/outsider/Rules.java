package fi.luukku.outsider;

import fi.luukku.access.Role;
import fi.luukku.outsider.Rule.Guard;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import static fi.luukku.access.Role.ADMIN;
import static fi.luukku.access.Role.AGENT;
import static fi.luukku.access.Role.COLLABORATOR;
import static fi.luukku.access.Role.LEAD;

/**
 * Who may use which address: the one table of it. A rule covers the addresses below it, the longest that fits decides,
 * and one that names a method goes before one that does not. What no rule covers fails the test.
 */
final class Rules {

    private static final Map<String, Rule> TABLE = new LinkedHashMap<>();

    static {
        add(Guard.OPEN, COLLABORATOR, "/sign-in", "/invitation", "/b", "/assets", "/hooks", "/health", "/error", "/api/v1/openapi.json");
        add(Guard.FIRST_VISIT, COLLABORATOR, "/setup");

        add(Guard.OWN, COLLABORATOR, "= /", "= /desk", "= /desk/{key}", "/account", "/sign-out", "/api/v1/me", "/api/v1/coach/analyses", "= GET /api/v1/tickets", "= GET /api/v1/search", "= GET /search/words");
        add(Guard.OWN, LEAD, "= POST /account/tokens");
        add(Guard.OWN, AGENT, "/absence");
        add(Guard.PERSONAL, COLLABORATOR, "/account/sessions/{id}", "/account/tokens/{id}", "/account/passkeys/{id}");

        add(Guard.HOUSE, AGENT, "= POST /api/v1/tickets", "/saved-replies/{id}/uses", "/views");
        add(Guard.PERSONAL, AGENT, "/views/{id}");
        add(Guard.HOUSE, LEAD, "/saved-replies", "/api/v1/intake", "/insight");
        add(Guard.SETTINGS, ADMIN, "/admin");
        add(Guard.SETTINGS, LEAD, "= GET /admin", "/admin/blocks", "/admin/tokens", "/admin/absences", "/admin/glossary", "/admin/playbooks", "= GET /admin/coach", "= GET /admin/coach/{id}");
        add(Guard.SETTINGS, AGENT, "= GET /admin/mail");
        add(Guard.PERSONAL, LEAD, "/admin/tokens/{id}");

        // What was set aside from a team's mailbox.
        add(Guard.TICKET, AGENT, "/admin/mail/{id}");
        add(Guard.TICKET, AGENT, "/tickets/{number}", "/api/v1/tickets/{number}", "/messages/{id}/raw", "/messages/{id}/original");
        add(Guard.TICKET, LEAD, "/tickets/{number}/deletion", "/tickets/{number}/customer/export", "/tickets/{number}/customer/erasure");
        // A collaborator sees the whole ticket that is shared with them, and may write notes.
        add(Guard.TICKET, COLLABORATOR, "/desk/{key}/{number}", "/messages/{id}", "/live", "= GET /tickets/{number}",
            "POST /tickets/{number}/notes", "/tickets/{number}/drafts/{kind}", "/tickets/{number}/presence",
            "/tickets/{number}/following", "GET /api/v1/tickets/{number}", "POST /api/v1/tickets/{number}/notes");
        add(Guard.MANY, AGENT, "/tickets/bulk");
        add(Guard.PERSONAL, AGENT, "/tickets/bulk/{bulk}/undo");
    }

    private Rules() {}

    /** @param paths "= " before one that covers no address below it */
    private static void add(Guard guard, Role from, String... paths) {
        for (var path : paths) TABLE.put(path, new Rule(guard, from));
    }

    static Optional<Rule> of(String method, String pattern) {
        return TABLE.keySet().stream().filter(rule -> covers(rule, method, pattern))
            .max(Comparator.comparingInt((String rule) -> path(rule).length()).thenComparing(rule -> !method(rule).isEmpty()))
            .map(TABLE::get);
    }

    private static boolean covers(String rule, String method, String pattern) {
        var path = path(rule);
        return (method(rule).isEmpty() || method(rule).equals(method))
            && (pattern.equals(path) || !rule.startsWith("= ") && pattern.startsWith(path + "/"));
    }

    private static String path(String rule) {
        return rule.substring(rule.indexOf('/'));
    }

    private static String method(String rule) {
        return rule.substring(0, rule.indexOf('/')).replace("=", "").strip();
    }
}
