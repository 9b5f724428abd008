package fi.luukku.account;

import fi.luukku.access.ForgottenPasswords;
import fi.luukku.channel.email.LinkLetters;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a new password when the old one is forgotten. */
@Controller
@RequestMapping("/sign-in/forgotten")
class ForgottenController {

    private final ForgottenPasswords forgotten;
    private final LinkLetters letters;

    ForgottenController(ForgottenPasswords forgotten, LinkLetters letters) {
        this.forgotten = forgotten;
        this.letters = letters;
    }

    @GetMapping
    Html show() {
        return Html.of("account/forgotten", new ForgottenPage(letters.canLeave(), "", null));
    }

    @PostMapping
    Object ask(@RequestParam String email, HttpServletRequest request) {
        if (!letters.canLeave()) return show().as(HttpStatus.CONFLICT);
        var later = forgotten.ask(email, request);
        return later == null ? Redirect.to("/sign-in/forgotten/asked")
            : Html.of("account/forgotten", new ForgottenPage(true, email, later)).as(HttpStatus.TOO_MANY_REQUESTS);
    }

    @GetMapping("/asked")
    Html asked() {
        return Html.of("account/forgotten-asked", "");
    }
}
