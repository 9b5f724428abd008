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
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
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

    private final SavedReplies saved;
    private final ReplyFilling filling;
    private final Variables variables;
    private final Manners manners;
    private final Tickets tickets;
    private final Brands brands;

    SavedRepliesController(SavedReplies saved, ReplyFilling filling, Variables variables, Manners manners, Tickets tickets, Brands brands) {
        this.saved = saved;
        this.filling = filling;
        this.variables = variables;
        this.manners = manners;
        this.tickets = tickets;
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

    /** How a text reads when it is filled, or what is wrong with it, as it is written. */
    @PostMapping("/saved-replies/preview")
    Html preview(Viewer viewer, @RequestParam String language, @RequestParam String text) {
        viewer.require(Role.LEAD);
        var form = new Form("", "", language, text);
        return Html.of("desk/saved-preview", preview(viewer, form.lines(), form.spoken())).in(viewer.language());
    }

    private SavedPreview preview(Viewer viewer, String text, Language language) {
        var formal = variables.hasTwoManners(text) ? filling.example(text, language, true) : null;
        var familiar = filling.example(text, language, false);
        try {
            variables.check(text, language);
            return new SavedPreview(language, familiar, formal, null);
        } catch (Problem.Invalid wrong) {
            return new SavedPreview(language, familiar, formal, told(viewer, wrong));
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
        return Html.of("desk/saved-replies-page", new SavedRepliesPage(saved.all(viewer.language().code()), brands.all(), formal, attempt)).in(viewer.language());
    }

    private static String told(Viewer viewer, Problem problem) {
        return Texts.in(viewer.language()).of(problem.key(), problem.arguments());
    }
}
