package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deleting a ticket for good, in two steps. */
@Controller
class DeletionController {

    private final Deletions deletions;
    private final Tickets tickets;

    DeletionController(Deletions deletions, Tickets tickets) {
        this.deletions = deletions;
        this.tickets = tickets;
    }

    @GetMapping("/tickets/{number}/deletion")
    Html ask(Viewer viewer, @PathVariable long number, Where where) {
        var extent = deletions.extent(viewer, Where.id(number));
        return Html.of("desk/deletion", new DeletionPage(where.desk(), tickets.get(viewer, Where.id(number)), extent)).in(viewer.language());
    }

    @PostMapping("/tickets/{number}/deletion")
    Object delete(Viewer viewer, @PathVariable long number, Where where, @RequestParam String because, HttpServletResponse response) {
        var reason = DeletionReason.offered(because).orElseThrow(() -> new Problem.Invalid("because", "problem.required"));
        deletions.delete(viewer, Where.id(number), reason);
        return Redirect.to(where.desk().href(), response, "flash.deleted", number);
    }
}
