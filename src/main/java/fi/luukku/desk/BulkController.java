package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Redirect;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Ownership;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One action on several tickets. Each is done by itself: one that can't be leaves the others done. */
@Controller
class BulkController {

    private static final int MOST = 200;

    private final Ownership ownership;
    private final Closures closures;

    BulkController(Ownership ownership, Closures closures) {
        this.ownership = ownership;
        this.closures = closures;
    }

    @PostMapping("/tickets/bulk")
    Object bulk(Viewer viewer, Where where, @RequestParam String how, @RequestParam(defaultValue = "") List<Long> pick, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        if (pick.size() > MOST) throw new Problem.Invalid("pick", "problem.too-many-picked", MOST);
        var done = pick.stream().filter(number -> one(viewer, number, how)).count();
        return Redirect.to(where.desk().href(), response, "flash.bulk", done);
    }

    private boolean one(Viewer viewer, long number, String how) {
        try {
            switch (how) {
                case "take" -> ownership.take(viewer, Where.id(number));
                case "close" -> closures.close(viewer, Where.id(number), ClosingReason.NO_ANSWER_NEEDED, null);
                case "spam" -> closures.spam(viewer, Where.id(number), true);
                default -> throw new Problem.Invalid("how", "problem.required");
            }
            return true;
        } catch (Problem.Conflict | Problem.NotFound passedOver) {
            return false;
        }
    }
}
