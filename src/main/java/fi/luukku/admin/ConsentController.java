package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where providers send an admin back to. */
@Controller
class ConsentController {

    private final MailboxConsents consents;

    ConsentController(MailboxConsents consents) {
        this.consents = consents;
    }

    // Answered with a redirect whatever came: the code must not stay in the address bar.
    @GetMapping(MailboxConsents.RETURN)
    Object answered(Viewer viewer, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
                    @RequestParam(defaultValue = "") String error, @RequestParam(name = "error_description", defaultValue = "") String description,
                    HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        return consents.answered(state, code, error, description, viewer).map(Redirect::to)
            .orElseGet(() -> Redirect.to("/admin/mailboxes", response, "admin.flash.consent-not-asked"));
    }
}
