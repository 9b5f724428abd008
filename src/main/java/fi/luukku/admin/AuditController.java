package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

    private static final int PAGE = 50;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/admin/audit")
    Html list(Viewer viewer, @RequestParam(required = false) @Nullable String after) {
        return Section.AUDIT.page("audit", new AuditPage(audit.entries(after, PAGE, viewer)), viewer);
    }
}
