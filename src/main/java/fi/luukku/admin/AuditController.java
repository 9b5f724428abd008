package fi.luukku.admin;

import fi.luukku.access.Agents;
import fi.luukku.access.Audit;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.page.Html;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

    private static final int PAGE = 50;

    private final Audit audit;
    private final Agents agents;
    private final Teams teams;
    private final Brands brands;
    private final Mailboxes mailboxes;

    AuditController(Audit audit, Agents agents, Teams teams, Brands brands, Mailboxes mailboxes) {
        this.audit = audit;
        this.agents = agents;
        this.teams = teams;
        this.brands = brands;
        this.mailboxes = mailboxes;
    }

    @GetMapping("/admin/audit")
    Html list(Viewer viewer, @RequestParam(required = false) @Nullable String after) {
        return Section.AUDIT.page("audit", new AuditPage(audit.entries(after, PAGE, viewer), names()), viewer);
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        agents.all().forEach(agent -> names.put("agent:" + agent.id(), agent.name()));
        teams.all().forEach(team -> names.put("team:" + team.id(), team.name()));
        brands.all().forEach(brand -> names.put("brand:" + brand.id(), brand.name()));
        mailboxes.all().forEach(mailbox -> names.put("mailbox:" + mailbox.id(), mailbox.address()));
        return names;
    }
}
