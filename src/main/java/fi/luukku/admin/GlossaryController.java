package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.playbook.Glossary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The words that the house uses and customers don't. */
@Controller
@RequestMapping("/admin/glossary")
class GlossaryController {

    private static final long LARGEST_FILE = 1_000_000;

    private final Glossary glossary;
    private final Brands brands;

    GlossaryController(Glossary glossary, Brands brands) {
        this.glossary = glossary;
        this.brands = brands;
    }

    @GetMapping
    Html list(Viewer viewer, @RequestParam(required = false) @Nullable Long brand) {
        return page(viewer, brand, null, Form.empty());
    }

    @PostMapping
    Object add(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> {
            var brand = brands.get(Id.of(form.number("brand"))).id();
            glossary.add(viewer, brand, language(form), form.value("term"), form.value("plain"), form.value("note"), form.value("said"));
            return Redirect.to(at(brand), response, "flash.saved");
        }, wrong -> page(viewer, brandOf(wrong), 0L, wrong));
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        var brand = glossary.get(Id.of(id)).brand();
        return form.attempt(() -> {
            glossary.change(viewer, Id.of(id), language(form), form.value("term"), form.value("plain"), form.value("note"), form.value("said"));
            return Redirect.to(at(brand), response, "flash.saved");
        }, wrong -> page(viewer, brand.value(), id, wrong));
    }

    @PostMapping("/{id}/end")
    Object remove(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var brand = glossary.get(Id.of(id)).brand();
        glossary.remove(viewer, Id.of(id));
        return Redirect.to(at(brand), response, "flash.removed");
    }

    /** The whole of it for a spreadsheet, which knows by the mark at the beginning that it is UTF-8. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam(required = false) @Nullable Long brand) {
        viewer.require(Role.LEAD);
        var chosen = chosen(brand);
        var file = "\uFEFF" + (chosen == null ? "" : glossary.file(chosen.id()));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sanasto" + (chosen == null ? "" : "-" + chosen.slug()) + ".csv\"")
            .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/file")
    Object take(Viewer viewer, @RequestParam(required = false) @Nullable Long brand, @RequestParam(required = false) @Nullable MultipartFile file,
                HttpServletResponse response) {
        viewer.require(Role.LEAD);
        return Form.empty().attempt(() -> {
            var chosen = chosen(brand);
            if (chosen == null) throw new Problem.NotFound();
            var imported = glossary.take(viewer, chosen.id(), text(file));
            var faulty = imported.faulty().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
            if (!faulty.isEmpty()) return Redirect.to(at(chosen.id()), response, "flash.glossary-partly", imported.added(), imported.changed(), faulty);
            return Redirect.to(at(chosen.id()), response, "flash.glossary-taken", imported.added(), imported.changed());
        }, wrong -> page(viewer, brand, null, wrong));
    }

    /** UTF-8, or what older spreadsheets save in. */
    private static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw new Problem.Invalid("file", "problem.required");
        if (file.getSize() > LARGEST_FILE) throw new Problem.Invalid("file", "admin.glossary.file-large");
        try {
            var bytes = file.getBytes();
            var utf8 = new String(bytes, StandardCharsets.UTF_8);
            var text = utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, "windows-1252");
            if (text.indexOf('\0') >= 0) throw new Problem.Invalid("file", "admin.glossary.file-other");
            return text;
        } catch (IOException unreadable) {
            throw new Problem.Invalid("file", "admin.glossary.file-other");
        }
    }

    private static Language language(Form form) {
        var language = Language.of(form.value("language"));
        if (language == null) throw new Problem.Invalid("language", "problem.required");
        return language;
    }

    private static @Nullable Long brandOf(Form form) {
        return form.value("brand").matches("\\d{1,9}") ? Long.valueOf(form.value("brand")) : null;
    }

    private @Nullable Brand chosen(@Nullable Long brand) {
        if (brand != null) return brands.get(Id.of(brand));
        return brands.all().isEmpty() ? null : brands.all().getFirst();
    }

    private static String at(Id<Brand> brand) {
        return "/admin/glossary?brand=" + brand;
    }

    private Html page(Viewer viewer, @Nullable Long brand, @Nullable Long editing, Form form) {
        viewer.require(Role.LEAD);
        var chosen = chosen(brand);
        return Section.GLOSSARY.page("glossary", new GlossaryPage(chosen == null ? List.of() : glossary.of(chosen.id()), brands.all(), chosen, editing, form), viewer);
    }
}
