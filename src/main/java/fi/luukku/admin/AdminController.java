package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.page.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdminController {

    @GetMapping("/admin")
    Object first(Viewer viewer) {
        viewer.require(Role.LEAD);
        return Redirect.to(Section.of(viewer).getFirst().path());
    }
}
