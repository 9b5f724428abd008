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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The topics of a store's contact form. */
@Controller
@RequestMapping("/admin/brands/{brand}/topics")
class TopicsController {

    private final TopicKeeping keeping;
    private final ContactTopics topics;
    private final Brands brands;
    private final Teams teams;
    private final LuukkuProperties properties;

    TopicsController(TopicKeeping keeping, ContactTopics topics, Brands brands, Teams teams, LuukkuProperties properties) {
        this.keeping = keeping;
        this.topics = topics;
        this.brands = brands;
        this.teams = teams;
        this.properties = properties;
    }

    @PostMapping
    Object add(Viewer viewer, @PathVariable long brand, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.add(brands.get(Id.of(brand)).id(), form, viewer);
            return back(brand);
        }, wrong -> page(viewer, brand, 0, wrong));
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long brand, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.change(Id.of(id), form, viewer);
            return back(brand);
        }, wrong -> page(viewer, brand, id, wrong));
    }

    @PostMapping("/{id}/place")
    Object move(Viewer viewer, @PathVariable long brand, @PathVariable long id, @RequestParam int place) {
        keeping.move(Id.of(id), Math.max(0, place), viewer);
        return back(brand);
    }

    @PostMapping("/{id}/end")
    Object remove(Viewer viewer, @PathVariable long brand, @PathVariable long id) {
        keeping.remove(Id.of(id), viewer);
        return back(brand);
    }

    private static Object back(long brand) {
        return Redirect.to("/admin/brands/" + brand + "#topics");
    }

    private Html page(Viewer viewer, long id, long topic, Form wrong) {
        Brand brand = brands.get(Id.of(id));
        return Section.BRANDS.page("brand", new BrandPage(brands.all(), brand, BrandKeeping.form(brand), topics.list(brand.id()), teams.all(), topic, wrong, BrandPage.Contact.of(properties.baseUrl(), brand)), viewer);
    }
}
