package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.coach.Manner;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.page.Texts;
import fi.luukku.playbook.Manners;
import fi.luukku.playbook.SavedReplies;
import fi.luukku.playbook.Variables;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketLists;
import fi.luukku.ticket.TicketRow;
import fi.luukku.ticket.TicketView;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.ViewFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** What is typed into the form of one. */
    record Form(String name, String shortcut, String language, String text) {

        String lines() {
            return text.replace("\r\n", "\n");
        }

        Language spoken() {
            var known = Language.of(language);
            if (known == null) throw new Problem.Invalid("language", "problem.required");
            return known;
        }
    }

    /** So many tickets are proposed to see a reply on. */
    private static final int RECENT = 15;

    private final SavedReplies saved;
    private final ReplyFilling filling;
    private final Variables variables;
    private final Manners manners;
    private final Tickets tickets;
    private final TicketLists lists;
    private final Brands brands;

    SavedRepliesController(SavedReplies saved, ReplyFilling filling, Variables variables, Manners manners, Tickets tickets, TicketLists lists, Brands brands) {
        this.saved = saved;
        this.filling = filling;
        this.variables = variables;
        this.manners = manners;
        this.tickets = tickets;
        this.lists = lists;
        this.brands = brands;
    }

    @GetMapping("/tickets/{number}/saved-replies")
    Html choose(Viewer viewer, @PathVariable long number) {
        viewer.require(Role.AGENT);
        return Html.of("desk/saved-replies", filling.panel(viewer, tickets.get(viewer, Id.of(number)), viewer.is(Role.LEAD))).in(viewer.language());
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
        return page(viewer, null);
    }

    @PostMapping("/saved-replies")
    Object add(Viewer viewer, @RequestParam String name, @RequestParam String shortcut, @RequestParam String language,
               @RequestParam String text, HttpServletResponse response) {
        return attempt(viewer, 0, new Form(name, shortcut.strip(), language, text), response,
            form -> saved.add(viewer, form.name(), form.shortcut(), form.spoken(), form.lines()));
    }

    @PostMapping("/saved-replies/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam String name, @RequestParam String shortcut, @RequestParam String language,
                  @RequestParam String text, HttpServletResponse response) {
        return attempt(viewer, id, new Form(name, shortcut.strip(), language, text), response,
            form -> saved.change(viewer, Id.of(id), form.name(), form.shortcut(), form.spoken(), form.lines()));
    }

    /** Saved, or the page again with what was typed and what is wrong with it. */
    private Object attempt(Viewer viewer, long id, Form form, HttpServletResponse response, Consumer<Form> deed) {
        viewer.require(Role.LEAD);
        try {
            deed.accept(form);
            return Redirect.to("/saved-replies", response, "flash.saved");
        } catch (Problem.Invalid wrong) {
            var attempt = new SavedRepliesPage.Attempt(id, form.name(), form.shortcut(), form.language(), form.text(), wrong.field(), told(viewer, wrong));
            return page(viewer, attempt).as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/saved-replies/{id}/end")
    Object remove(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        saved.remove(viewer, Id.of(id));
        return Redirect.to("/saved-replies", response, "flash.removed");
    }

    /**
     * How a text reads when it is filled, or what is wrong with it, as it is written.
     *
     * @param on the ticket that it is filled for, as one is looked up: its number, a name, words of its subject; empty for a
     *           customer who is made up
     */
    @PostMapping("/saved-replies/preview")
    Html preview(Viewer viewer, @RequestParam String language, @RequestParam String text, @RequestParam(defaultValue = "") String on) {
        viewer.require(Role.LEAD);
        var form = new Form("", "", language, text);
        var wrong = wrong(viewer, form);
        return Html.of("desk/saved-preview", on.isBlank() ? example(form, wrong) : sought(viewer, on).map(ticket -> preview(viewer, form, ticket, wrong))
            .orElseGet(() -> example(form, wrong == null ? Texts.in(viewer.language()).of("saved.no-ticket", on.strip()) : wrong))).in(viewer.language());
    }

    private Optional<Ticket> sought(Viewer viewer, String typed) {
        return recent(viewer, typed, 1).stream().findFirst().map(row -> tickets.get(viewer, row.id()));
    }

    /** The newest first. */
    private List<TicketRow> recent(Viewer viewer, String typed, int most) {
        return lists.list(viewer, new TicketView.Matching(ViewFilter.ANY.about(typed)), null, most).items();
    }

    private SavedPreview example(Form form, @Nullable String problem) {
        var formal = variables.hasTwoManners(form.lines()) ? filling.example(form.lines(), form.spoken(), true) : null;
        return new SavedPreview(form.spoken(), null, filling.example(form.lines(), form.spoken(), false), formal, problem);
    }

    private SavedPreview preview(Viewer viewer, Form form, Ticket ticket, @Nullable String problem) {
        var reader = new SavedPreview.Reader(ticket.requester(), ticket.number());
        return new SavedPreview(form.spoken(), reader, filling.on(viewer, ticket, form.lines(), form.spoken()), null, problem);
    }

    private @Nullable String wrong(Viewer viewer, Form form) {
        try {
            variables.check(form.lines(), form.spoken());
            return null;
        } catch (Problem.Invalid wrong) {
            return told(viewer, wrong);
        }
    }

    @PostMapping("/saved-replies/manner")
    Object manner(Viewer viewer, @RequestParam long brand, @RequestParam Manner manner, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        manners.choose(viewer, brands.get(Id.of(brand)).id(), manner == Manner.FORMAL);
        return Redirect.to("/saved-replies", response, "flash.saved");
    }

    private Html page(Viewer viewer, SavedRepliesPage.@Nullable Attempt attempt) {
        var formal = brands.all().stream().map(Brand::id).filter(manners::formal).collect(Collectors.toSet());
        return Html.of("desk/saved-replies-page", new SavedRepliesPage(saved.all(viewer.language().code()), brands.all(), formal, recent(viewer, "", RECENT), attempt)).in(viewer.language());
    }

    private static String told(Viewer viewer, Problem problem) {
        return Texts.in(viewer.language()).of(problem.key(), problem.arguments());
    }
}
