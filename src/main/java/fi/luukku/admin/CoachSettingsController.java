package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.coach.Dismissals;
import fi.luukku.coach.HouseBook;
import fi.luukku.coach.RuleList;
import fi.luukku.finnish.Morphology;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.promise.Promises;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much each rule of the coach matters in a store, and what writers put aside. */
@Controller
@RequestMapping("/admin/coach")
class CoachSettingsController {

    private final HouseBook book;
    private final Dismissals dismissals;
    private final Promises promises;
    private final CoachKeeping keeping;
    private final Brands brands;
    private final Morphology morphology;

    CoachSettingsController(HouseBook book, Dismissals dismissals, Promises promises, CoachKeeping keeping, Brands brands, Morphology morphology) {
        this.book = book;
        this.dismissals = dismissals;
        this.promises = promises;
        this.keeping = keeping;
        this.brands = brands;
        this.morphology = morphology;
    }

    /** Of the first store; the others are a click away. */
    @GetMapping
    Html first(Viewer viewer) {
        viewer.require(Role.LEAD);
        return page(viewer, brands.all().stream().findFirst().orElseThrow(Problem.NotFound::new), Form.empty());
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable long id) {
        return page(viewer, brands.get(Id.of(id)), Form.empty());
    }

    @PostMapping("/{id}")
    Object decide(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var brand = brands.get(Id.of(id));
        return Form.of(typed).attempt(() -> {
            keeping.decide(brand.id(), Form.of(typed), viewer);
            return Redirect.to("/admin/coach/" + id, response, "admin.flash.saved");
        }, wrong -> page(viewer, brand, wrong));
    }

    @PostMapping("/{id}/phrases")
    Object add(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var brand = brands.get(Id.of(id));
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.add(brand.id(), form, viewer);
            return Redirect.to("/admin/coach/" + id + "#phrases", response, "admin.flash.saved");
        }, wrong -> page(viewer, brand, wrong));
    }

    @PostMapping("/{id}/phrases/{phrase}/end")
    Object remove(Viewer viewer, @PathVariable long id, @PathVariable long phrase) {
        viewer.require(Role.ADMIN);
        keeping.remove(brands.get(Id.of(id)).id(), phrase, viewer);
        return Redirect.to("/admin/coach/" + id + "#phrases");
    }

    private Html page(Viewer viewer, Brand brand, Form form) {
        return Section.COACH.page("coach", new CoachPage(brand, brands.all(), RuleList.in(viewer.language()), book.settings(brand.id()), book.phrases(brand.id()),
            dismissals.of(brand.id()), promises.found(brand.id()), viewer.is(Role.ADMIN), morphology.isAvailable(), viewer.language(), form), viewer);
    }
}
