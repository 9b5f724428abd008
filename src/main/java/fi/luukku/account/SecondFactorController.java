package fi.luukku.account;

import fi.luukku.access.Passkeys;
import fi.luukku.access.SecondFactor;
import fi.luukku.access.Sessions;
import fi.luukku.access.SignedIn;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {

    private static final String HERE = "/account/second-factor";

    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Sessions sessions;

    SecondFactorController(SecondFactor secondFactor, Passkeys passkeys, Sessions sessions) {
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping
    Html show(SignedIn by) {
        return page(by, List.of(), null);
    }

    @PostMapping
    Object begin(Viewer viewer) {
        if (!sessions.proved()) return Redirect.to(Links.confirmation(HERE));
        secondFactor.begin(viewer);
        return Redirect.to(HERE);
    }

    // Answered with a page instead of a redirect, here and below: the codes are shown now and kept nowhere.
    @PostMapping("/confirmation")
    Object confirm(@RequestParam String code, SignedIn by) {
        if (!sessions.proved()) return Redirect.to(Links.confirmation(HERE));
        try {
            return page(by, secondFactor.confirm(code, by.viewer()), null);
        } catch (Problem.Invalid wrong) {
            return refused(wrong, by);
        }
    }

    @PostMapping("/codes")
    Html renewCodes(@RequestParam String password, SignedIn by) {
        try {
            return page(by, secondFactor.renewCodes(password, by.viewer()), null);
        } catch (Problem.Invalid wrong) {
            return refused(new Problem.Invalid("codes", wrong.key()), by);
        }
    }

    @PostMapping("/removal")
    Object turnOff(@RequestParam String password, SignedIn by, HttpServletResponse response) {
        try {
            secondFactor.turnOff(password, by.viewer());
            return Redirect.to("/account#second-factor", response, "account.second-factor-off");
        } catch (Problem.Invalid wrong) {
            return refused(new Problem.Invalid("removal", wrong.key()), by);
        }
    }

    private Html refused(Problem.Invalid wrong, SignedIn by) {
        return page(by, List.of(), Refusal.of(wrong)).as(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Html page(SignedIn by, List<String> codes, @Nullable Refusal refusal) {
        var viewer = by.viewer();
        var page = new SecondFactorPage(secondFactor.isOn(viewer), !passkeys.of(viewer).isEmpty(), secondFactor.codesLeft(viewer),
            secondFactor.begun(viewer).orElse(null), by.confined(), codes, refusal);
        return Html.of("account/second-factor", page).in(viewer.language());
    }
}
