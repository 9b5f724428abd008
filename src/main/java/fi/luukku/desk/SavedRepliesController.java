package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.customer.Customers;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.playbook.SavedReplies;
import fi.luukku.playbook.Variables;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Saved replies: chosen in the composer, kept by leads. */
@Controller
class SavedRepliesController {

    private final SavedReplies saved;
    private final Tickets tickets;
    private final Customers customers;
    private final Brands brands;

    SavedRepliesController(SavedReplies saved, Tickets tickets, Customers customers, Brands brands) {
        this.saved = saved;
        this.tickets = tickets;
        this.customers = customers;
        this.brands = brands;
    }

    @GetMapping("/tickets/{number}/saved-replies")
    Html choose(Viewer viewer, @PathVariable long number) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Id.of(number));
        var variables = variables(viewer, ticket);
        var filled = saved.all(ticket.language()).stream().map(reply -> new SavedRepliesPanel.Filled(reply, variables.fill(reply.text()))).toList();
        return Html.of("desk/saved-replies", new SavedRepliesPanel(filled, viewer.is(Role.LEAD))).in(viewer.language());
    }

    @PostMapping("/saved-replies/{id}/uses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void used(Viewer viewer, @PathVariable long id) {
        viewer.require(Role.AGENT);
        saved.used(Id.of(id));
    }

    @GetMapping("/saved-replies")
    Html list(Viewer viewer) {
        viewer.require(Role.LEAD);
        var all = saved.all(viewer.language().code()).stream().map(reply -> new SavedRepliesPanel.Filled(reply, reply.text())).toList();
        return Html.of("desk/saved-replies-page", new SavedRepliesPanel(all, true)).in(viewer.language());
    }

    @PostMapping("/saved-replies")
    Object add(Viewer viewer, @RequestParam String name, @RequestParam String shortcut, @RequestParam String language,
               @RequestParam String text, HttpServletResponse response) {
        saved.add(viewer, name, shortcut.strip(), language(language), text.replace("\r\n", "\n"));
        return Redirect.to("/saved-replies", response, "flash.saved");
    }

    @PostMapping("/saved-replies/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam String name, @RequestParam String shortcut, @RequestParam String language,
                  @RequestParam String text, HttpServletResponse response) {
        saved.change(viewer, Id.of(id), name, shortcut.strip(), language(language), text.replace("\r\n", "\n"));
        return Redirect.to("/saved-replies", response, "flash.saved");
    }

    @PostMapping("/saved-replies/{id}/end")
    Object remove(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        saved.remove(viewer, Id.of(id));
        return Redirect.to("/saved-replies", response, "flash.removed");
    }

    private static Language language(String code) {
        var language = Language.of(code);
        if (language == null) throw new Problem.Invalid("language", "problem.required");
        return language;
    }

    private Variables variables(Viewer viewer, Ticket ticket) {
        var customer = customers.get(ticket.customer());
        return new Variables(Map.of(
            "customer.firstName", Objects.requireNonNullElse(customer.firstName(), ""),
            "customer.name", Objects.requireNonNullElse(customer.name(), ""),
            "agent.firstName", viewer.agent().firstName(),
            "agent.name", viewer.agent().name(),
            "ticket.number", ticket.id().toString(),
            "order.number", Objects.requireNonNullElse(ticket.orderNumber(), ""),
            "brand.name", brands.get(ticket.brand()).name()));
    }
}
