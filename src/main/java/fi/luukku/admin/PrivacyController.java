package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.privacy.MaskedOriginals;
import fi.luukku.privacy.Retention;
import fi.luukku.privacy.Retentions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things are kept: store by store, and what was masked for all alike. */
@Controller
class PrivacyController {

    private final Retentions retentions;
    private final MaskedOriginals originals;
    private final Brands brands;

    PrivacyController(Retentions retentions, MaskedOriginals originals, Brands brands) {
        this.retentions = retentions;
        this.originals = originals;
        this.brands = brands;
    }

    @GetMapping("/admin/privacy")
    Html show(Viewer viewer) {
        return page(viewer, originals(), null, Form.empty());
    }

    @PostMapping("/admin/privacy/originals")
    Object keepOriginals(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            originals.keepFor(viewer, form.number("originalDays"));
            return Redirect.to("/admin/privacy", response, "admin.flash.saved");
        }, wrong -> page(viewer, wrong, null, Form.empty()));
    }

    @PostMapping("/admin/privacy/{brand}")
    Object set(Viewer viewer, @PathVariable long brand, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            retentions.set(viewer, Id.of(brand), new Retention(number(form, "closedMonths"), number(form, "spamDays"), number(form, "asideDays")));
            return Redirect.to("/admin/privacy", response, "admin.flash.saved");
        }, wrong -> page(viewer, originals(), Id.of(brand), wrong));
    }

    private static @Nullable Integer number(Form form, String field) {
        return form.has(field) ? Integer.valueOf(form.number(field)) : null;
    }

    private Form originals() {
        return Form.filled(Map.of("originalDays", String.valueOf(originals.days())));
    }

    private Html page(Viewer viewer, Form kept, @Nullable Id<Brand> wrong, Form form) {
        var rules = brands.all().stream().map(brand -> new PrivacyPage.Rules(brand, brand.id().equals(wrong) ? form : PrivacyPage.form(retentions.of(brand.id())))).toList();
        return Section.PRIVACY.page("privacy", new PrivacyPage(new PrivacyPage.Originals(kept), rules), viewer);
    }
}
