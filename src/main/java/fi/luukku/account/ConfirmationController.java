package fi.luukku.account;

import fi.luukku.access.LocalPath;
import fi.luukku.access.Passwords;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Showing anew who one is, before what would let a stolen session outlive itself. */
@Controller
@RequestMapping("/account/confirmation")
class ConfirmationController {

    private final Passwords passwords;

    ConfirmationController(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    Html show(@RequestParam(defaultValue = "/account") String to, Viewer viewer) {
        return page(to, null, viewer);
    }

    @PostMapping
    Object confirm(@RequestParam String password, @RequestParam(defaultValue = "/account") String to, Viewer viewer) {
        try {
            passwords.confirm(password, viewer);
            return Redirect.to(LocalPath.of(to).value());
        } catch (Problem.Invalid wrong) {
            return page(to, Refusal.of(wrong), viewer).as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Html page(String to, @Nullable Refusal refusal, Viewer viewer) {
        return Html.of("account/confirmation", new ConfirmationPage(viewer.agent(), LocalPath.of(to).value(), refusal)).in(viewer.language());
    }
}
