package fi.luukku.admin;

import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.search.SearchIndex;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the search stands, and reading everything into it anew. */
@Controller
class SearchSettingsController {

    private final SearchIndex index;

    SearchSettingsController(SearchIndex index) {
        this.index = index;
    }

    @GetMapping("/admin/search")
    Html show(Viewer viewer) {
        return Section.SEARCH.page("search", index.state(), viewer);
    }

    @PostMapping("/admin/search/reading")
    Object readAnew(Viewer viewer, HttpServletResponse response) {
        index.readAnew(viewer);
        return Redirect.to("/admin/search", response, "admin.flash.reading");
    }
}
