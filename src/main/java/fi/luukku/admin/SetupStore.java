package fi.luukku.admin;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard's step of the store. */
@Controller
class SetupStore {

    private final Setup setup;
    private final Brands brands;
    private final BrandKeeping keeping;

    SetupStore(Setup setup, Brands brands, BrandKeeping keeping) {
        this.setup = setup;
        this.brands = brands;
        this.keeping = keeping;
    }

    @GetMapping("/setup/store")
    Html show(@Nullable Viewer viewer) {
        return page(setup.keeper(viewer), made().map(BrandKeeping::form).orElseGet(BrandKeeping::empty));
    }

    @PostMapping("/setup/store")
    Object save(@Nullable Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        var keeper = setup.keeper(viewer);
        var form = Form.of(typed);
        return form.attempt(() -> {
            made().ifPresentOrElse(brand -> keeping.change(brand.id(), form, true, keeper), () -> keeping.create(form, keeper));
            setup.done(SetupStep.STORE);
            return Redirect.to(SetupStep.TEAM.path());
        }, wrong -> page(keeper, wrong));
    }

    /** The store as set up so far; without one, the wizard is still at it. */
    Brand brand() {
        return made().orElseThrow(Problem.NotFound::new);
    }

    private Optional<Brand> made() {
        return brands.all().stream().findFirst();
    }

    private Html page(Viewer keeper, Form form) {
        return Html.of("setup/store", SetupPage.of(SetupStep.STORE, setup.step(), form)).in(keeper.language());
    }
}
