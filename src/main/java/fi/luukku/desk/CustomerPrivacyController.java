package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.privacy.DataExports;
import fi.luukku.privacy.Erasures;
import fi.luukku.privacy.ExportReason;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's rights to know and to be forgotten, reached through a ticket of theirs. */
@Controller
class CustomerPrivacyController {

    private final Tickets tickets;
    private final DataExports exports;
    private final Erasures erasures;

    CustomerPrivacyController(Tickets tickets, DataExports exports, Erasures erasures) {
        this.tickets = tickets;
        this.exports = exports;
        this.erasures = erasures;
    }

    @GetMapping("/tickets/{number}/customer/export")
    Html export(Viewer viewer, @PathVariable long number, Where where) {
        var customer = tickets.get(viewer, Where.id(number)).customer();
        return Html.of("desk/export", new ExportPage(where.desk(), number, exports.dossier(viewer, customer, true))).in(viewer.language());
    }

    /** @param internal also what was only said inside the house, which takes a reason */
    @PostMapping("/tickets/{number}/customer/export")
    void export(Viewer viewer, @PathVariable long number, @RequestParam(defaultValue = "false") boolean internal,
                @RequestParam(defaultValue = "") String purpose, HttpServletResponse response) throws IOException {
        var customer = tickets.get(viewer, Where.id(number)).customer();
        exports.write(viewer, customer, internal ? reason(purpose) : null, () -> download(response, "luukku-" + customer + ".zip"));
    }

    private static ExportReason reason(String purpose) {
        return ExportReason.of(purpose).orElseThrow(() -> new Problem.Invalid("purpose", "problem.export-reason"));
    }

    private static OutputStream download(HttpServletResponse response, String name) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return response.getOutputStream();
    }

    @GetMapping("/tickets/{number}/customer/erasure")
    Html erasure(Viewer viewer, @PathVariable long number, Where where) {
        return erasurePage(viewer, number, where, null);
    }

    @PostMapping("/tickets/{number}/customer/erasure")
    Object erase(Viewer viewer, @PathVariable long number, Where where, @RequestParam(defaultValue = "") String confirmation, HttpServletResponse response) {
        try {
            erasures.erase(viewer, tickets.get(viewer, Where.id(number)).customer(), confirmation);
        } catch (Problem.Invalid mistyped) {
            return erasurePage(viewer, number, where, mistyped).as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirect.to(where.desk().href(), response, "flash.erased");
    }

    private Html erasurePage(Viewer viewer, long number, Where where, @Nullable Problem problem) {
        var extent = erasures.extent(viewer, tickets.get(viewer, Where.id(number)).customer());
        return Html.of("desk/erasure", new ErasurePage(where.desk(), number, extent, problem)).in(viewer.language());
    }
}
