package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.privacy.Retention;
import fi.luukku.privacy.Retentions;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long each store keeps things. */
@Controller
class PrivacyController {

    private final Retentions retentions;
    private final Brands brands;

    PrivacyController(Retentions retentions, Brands brands) {
        this.retentions = retentions;
        this.brands = brands;
    }

    @GetMapping("/admin/privacy")
    Html show(Viewer viewer) {
        return page(viewer, null, Form.empty());
    }

    @PostMapping("/admin/privacy/{brand}")
    Object set(Viewer viewer, @PathVariable long brand, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            retentions.set(viewer, Id.of(brand), new Retention(number(form, "closedMonths"), number(form, "spamDays"), number(form, "asideDays")));
            return Redirect.to("/admin/privacy", response, "admin.flash.saved");
        }, wrong -> page(viewer, Id.of(brand), wrong));
    }

    private static @Nullable Integer number(Form form, String field) {
        return form.has(field) ? Integer.valueOf(form.number(field)) : null;
    }

    private Html page(Viewer viewer, @Nullable Id<Brand> wrong, Form form) {
        var rules = brands.all().stream().map(brand -> new PrivacyPage.Rules(brand, brand.id().equals(wrong) ? form : PrivacyPage.form(retentions.of(brand.id())))).toList();
        return Section.PRIVACY.page("privacy", new PrivacyPage(rules), viewer);
    }
}
