package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.form.ContactTopics;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.platform.LuukkuProperties;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/brands")
class BrandsController {

    private final Brands brands;
    private final BrandKeeping keeping;
    private final ContactTopics topics;
    private final Teams teams;
    private final LuukkuProperties properties;

    BrandsController(Brands brands, BrandKeeping keeping, ContactTopics topics, Teams teams, LuukkuProperties properties) {
        this.brands = brands;
        this.keeping = keeping;
        this.topics = topics;
        this.teams = teams;
        this.properties = properties;
    }

    @GetMapping
    Html list(Viewer viewer) {
        return Section.BRANDS.page("brands", BrandPage.list(brands.all()), viewer);
    }

    @GetMapping("/new")
    Html fresh(Viewer viewer) {
        return Section.BRANDS.page("brand", BrandPage.fresh(BrandKeeping.empty()), viewer);
    }

    @PostMapping
    Object create(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var form = Form.of(typed);
        return form.attempt(() -> {
            var brand = keeping.create(form, viewer);
            return Redirect.to("/admin/brands/" + brand.id(), response, "admin.flash.saved");
        }, wrong -> Section.BRANDS.page("brand", BrandPage.fresh(wrong), viewer));
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable long id) {
        viewer.require(Role.ADMIN);
        var brand = brands.get(Id.of(id));
        return page(viewer, brand, BrandKeeping.form(brand));
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var brand = brands.get(Id.of(id));
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.change(brand.id(), form, false, viewer);
            return Redirect.to("/admin/brands/" + id, response, "admin.flash.saved");
        }, wrong -> page(viewer, brand, wrong));
    }

    private Html page(Viewer viewer, Brand brand, Form form) {
        return Section.BRANDS.page("brand", new BrandPage(brands.all(), brand, form, topics.list(brand.id()), teams.all(), null, Form.empty(), BrandPage.Contact.of(properties.baseUrl(), brand)), viewer);
    }
}
