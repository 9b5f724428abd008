package fi.luukku.account;

import fi.luukku.access.Invitations;
import fi.luukku.access.Passwords;
import fi.luukku.access.Sessions;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind links that are handed out: an invitation, and a new password. */
@Controller
class LinkController {

    private final Invitations invitations;
    private final Passwords passwords;
    private final Sessions sessions;

    LinkController(Invitations invitations, Passwords passwords, Sessions sessions) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    // The link opens the door: no other site may learn it from the Referer header.
    @ModelAttribute
    void keepToOneself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping("/invitation/{token}")
    Html invitation(@PathVariable String token) {
        return invitation(token, "", null);
    }

    @PostMapping("/invitation/{token}")
    Object accept(@PathVariable String token, @RequestParam String name, @RequestParam String password,
                  HttpServletRequest request, HttpServletResponse response) {
        try {
            var agent = invitations.accept(token, name, password);
            sessions.start(agent.id(), false, request, response);
            return Redirect.to("/");
        } catch (Problem.Invalid wrong) {
            return invitation(token, name, wrong).as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/sign-in/password/{token}")
    Html password(@PathVariable String token) {
        return password(token, null);
    }

    @PostMapping("/sign-in/password/{token}")
    Object setPassword(@PathVariable String token, @RequestParam String password, HttpServletResponse response) {
        try {
            passwords.setByLink(token, password);
            return Redirect.to("/sign-in", response, "account.password-changed");
        } catch (Problem.Invalid wrong) {
            return password(token, wrong).as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Html invitation(String token, String name, Problem.@Nullable Invalid wrong) {
        return invitations.ofLink(token)
            .map(found -> Html.of("account/invitation", new LinkPage(token, found.email(), name, refusal(wrong))).in(found.language()))
            .orElseGet(LinkController::spent);
    }

    private Html password(String token, Problem.@Nullable Invalid wrong) {
        return passwords.ofLink(token)
            .map(agent -> Html.of("account/new-password", new LinkPage(token, agent.email(), agent.name(), refusal(wrong))).in(agent.language()))
            .orElseGet(LinkController::spent);
    }

    private static Html spent() {
        return Html.of("account/spent-link", "").as(HttpStatus.NOT_FOUND);
    }

    private static @Nullable Refusal refusal(Problem.@Nullable Invalid wrong) {
        return wrong == null ? null : Refusal.of(wrong);
    }
}
