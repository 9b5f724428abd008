package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.ticket.Field;
import fi.luukku.ticket.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/fields")
class FieldsController {

    private final Fields fields;

    FieldsController(Fields fields) {
        this.fields = fields;
    }

    @GetMapping
    Html list(Viewer viewer) {
        return page(viewer, null, Form.empty());
    }

    @PostMapping
    Object add(Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            fields.add(form.value("label"), kind(form.value("kind")), choices(form), viewer);
            return Redirect.to("/admin/fields");
        }, wrong -> page(viewer, 0L, wrong));
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            fields.change(Id.of(id), form.value("label"), choices(form), viewer);
            return Redirect.to("/admin/fields");
        }, wrong -> page(viewer, id, wrong));
    }

    @PostMapping("/{id}/place")
    Object move(Viewer viewer, @PathVariable long id, @RequestParam int place) {
        fields.move(Id.of(id), Math.max(0, place), viewer);
        return Redirect.to("/admin/fields");
    }

    @PostMapping("/{id}/end")
    Object remove(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        fields.remove(Id.of(id), viewer);
        return Redirect.to("/admin/fields", response, "admin.flash.field-removed");
    }

    private static Field.Kind kind(String code) {
        try {
            return Field.Kind.of(code);
        } catch (IllegalArgumentException notOffered) {
            throw new Problem.Invalid("kind", "problem.required");
        }
    }

    private static List<String> choices(Form form) {
        return form.value("choices").lines().toList();
    }

    private Html page(Viewer viewer, @Nullable Long editing, Form form) {
        return Section.FIELDS.page("fields", new FieldsPage(fields.all(), editing, form), viewer);
    }
}
