package fi.luukku.admin;

import fi.luukku.access.AccessPolicy;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SecurityController {

    private final AccessPolicy policy;

    SecurityController(AccessPolicy policy) {
        this.policy = policy;
    }

    @GetMapping("/admin/security")
    Html show(Viewer viewer) {
        var from = policy.secondFactorFrom();
        return Section.SECURITY.page("security", from == null ? "none" : from.code(), viewer);
    }

    @PostMapping("/admin/security")
    Object change(Viewer viewer, @RequestParam String from, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        policy.requireSecondFactorFrom(from.equals("none") ? null : Choices.role(from), viewer);
        return Redirect.to("/admin/security", response, "admin.flash.saved");
    }
}
