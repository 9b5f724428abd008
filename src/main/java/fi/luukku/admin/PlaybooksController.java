package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.coach.Intent;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.playbook.Playbook;
import fi.luukku.playbook.PlaybookWriting;
import fi.luukku.playbook.Playbooks;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guided steps: which of the product's are in use, and the house's own. */
@Controller
@RequestMapping("/admin/playbooks")
class PlaybooksController {

    private final Playbooks playbooks;
    private final PlaybookWriting writing;
    private final Brands brands;

    PlaybooksController(Playbooks playbooks, PlaybookWriting writing, Brands brands) {
        this.playbooks = playbooks;
        this.writing = writing;
        this.brands = brands;
    }

    @GetMapping
    Html list(Viewer viewer) {
        viewer.require(Role.LEAD);
        return list(viewer, Form.filled(Map.of("language", viewer.language().code())), false);
    }

    @PostMapping
    Object add(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> Redirect.to(at(writing.add(viewer, about(form))), response, "flash.saved"), wrong -> list(viewer, wrong, true));
    }

    @PostMapping("/pauses")
    Object pause(Viewer viewer, @RequestParam String playbook, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        writing.pause(viewer, playbook);
        return Redirect.to("/admin/playbooks", response, "flash.saved");
    }

    @PostMapping("/pauses/end")
    Object resume(Viewer viewer, @RequestParam String playbook, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        writing.resume(viewer, playbook);
        return Redirect.to("/admin/playbooks", response, "flash.saved");
    }

    @PostMapping("/copies")
    Object copy(Viewer viewer, @RequestParam String playbook, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        return Redirect.to(at(writing.copy(viewer, playbook)), response, "flash.playbook-copied");
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable long id) {
        viewer.require(Role.LEAD);
        var playbook = playbooks.own(Id.of(id));
        return page(viewer, playbook, filled(playbook), Form.empty(), null);
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> {
            writing.change(viewer, Id.of(id), about(form));
            return Redirect.to(at(Id.of(id)), response, "flash.saved");
        }, wrong -> page(viewer, playbooks.own(Id.of(id)), wrong, Form.empty(), null));
    }

    @PostMapping("/{id}/end")
    Object remove(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        writing.remove(viewer, Id.of(id));
        return Redirect.to("/admin/playbooks", response, "flash.removed");
    }

    @PostMapping("/{id}/steps")
    Object addStep(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> {
            writing.addStep(viewer, Id.of(id), step(form));
            return Redirect.to(at(Id.of(id)) + "#steps", response, "flash.saved");
        }, wrong -> stepPage(viewer, playbooks.own(Id.of(id)), wrong, 0L));
    }

    @PostMapping("/steps/{id}")
    Object changeStep(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> {
            writing.changeStep(viewer, id, step(form));
            return Redirect.to(atStep(id), response, "flash.saved");
        }, wrong -> stepPage(viewer, writing.of(id), wrong, id));
    }

    @PostMapping("/steps/{id}/place")
    Object moveStep(Viewer viewer, @PathVariable long id, @RequestParam int place, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        writing.moveStep(viewer, id, place);
        return Redirect.to(atStep(id), response, "flash.saved");
    }

    @PostMapping("/steps/{id}/end")
    Object removeStep(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var back = atStep(id);
        writing.removeStep(viewer, id);
        return Redirect.to(back, response, "flash.removed");
    }

    private String atStep(long step) {
        return "/admin/playbooks/" + writing.of(step).own() + "#steps";
    }

    private static String at(Id<Playbook> id) {
        return "/admin/playbooks/" + id;
    }

    private PlaybookWriting.About about(Form form) {
        var language = Language.of(form.value("language"));
        if (language == null) throw new Problem.Invalid("language", "problem.required");
        var brand = form.has("brand") ? brands.get(Id.of(form.number("brand"))).id() : null;
        var intent = form.has("intent") ? Intent.of(form.value("intent")).orElseThrow(() -> new Problem.Invalid("intent", "problem.required")) : null;
        return new PlaybookWriting.About(brand, language, form.value("name"), intent, form.value("words"));
    }

    private static PlaybookWriting.Step step(Form form) {
        var ticks = form.has("ticks") ? Shown.of(form.value("ticks")).orElseThrow(() -> new Problem.Invalid("ticks", "problem.required")) : null;
        return new PlaybookWriting.Step(form.value("text"), form.value("help"), ticks, form.has("after") ? form.value("after") : null);
    }

    private static Form filled(Playbook playbook) {
        return Form.filled(Map.of("name", playbook.name(), "language", playbook.language().code(), "words", playbook.words(),
            "brand", playbook.brand() == null ? "" : playbook.brand().toString(), "intent", playbook.intent() == null ? "" : playbook.intent().code()));
    }

    private Html list(Viewer viewer, Form form, boolean adding) {
        var builtIn = playbooks.builtIn(viewer.language());
        var paused = builtIn.stream().map(Playbook::code).filter(playbooks::isPaused).collect(Collectors.toSet());
        return Section.PLAYBOOKS.page("playbooks", new PlaybooksPage(playbooks.own(), builtIn, paused, brands.all(), form, adding), viewer);
    }

    private Html stepPage(Viewer viewer, Playbook playbook, Form wrong, long step) {
        return page(viewer, playbook, filled(playbook), wrong, step);
    }

    private Html page(Viewer viewer, Playbook playbook, Form about, Form form, @Nullable Long editing) {
        return Section.PLAYBOOKS.page("playbook", new PlaybookPage(playbook, brands.all(), about, form, editing), viewer);
    }
}
