package fi.luukku.account;

import fi.luukku.access.ApiTokens;
import fi.luukku.access.Passwords;
import fi.luukku.access.Profile;
import fi.luukku.access.Role;
import fi.luukku.access.Sessions;
import fi.luukku.access.Theme;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/account")
class AccountController {

    private final AccountPages pages;
    private final Profile profile;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Clock clock;

    AccountController(AccountPages pages, Profile profile, Passwords passwords, Sessions sessions, ApiTokens tokens, Clock clock) {
        this.pages = pages;
        this.profile = profile;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    Object show(Viewer viewer) {
        return pages.of(viewer);
    }

    @PostMapping("/profile")
    Object change(@RequestParam String name, @RequestParam Language language, @RequestParam Theme theme, Viewer viewer,
                  HttpServletRequest request, HttpServletResponse response) {
        try {
            profile.change(name, language, theme, viewer);
        } catch (Problem.Invalid wrong) {
            return pages.refused(wrong, viewer);
        }
        ThemeCookie.give(theme, request, response);
        return Redirect.to("/account", response, "account.saved");
    }

    @PostMapping("/password")
    Object changePassword(@RequestParam String current, @RequestParam String password, Viewer viewer, HttpServletResponse response) {
        try {
            passwords.change(viewer, current, password);
        } catch (Problem.Invalid wrong) {
            return pages.refused(wrong, viewer);
        }
        return Redirect.to("/account#password", response, "account.password-changed");
    }

    @PostMapping("/sessions/{id}/end")
    Object end(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        sessions.revoke(id, viewer);
        return Redirect.to("/account#sessions", response, "account.session-ended");
    }

    @PostMapping("/sessions/others/end")
    Object endOthers(Viewer viewer, HttpServletResponse response) {
        sessions.revokeOthers(viewer);
        return Redirect.to("/account#sessions", response, "account.sessions-ended");
    }

    // Answered with a page instead of a redirect: the token is shown here and kept nowhere.
    @PostMapping("/tokens")
    Object issue(@RequestParam String name, @RequestParam Role role, @RequestParam int days, Viewer viewer) {
        if (!sessions.proved()) return Redirect.to(Links.confirmation("/account#tokens"));
        try {
            var expires = days == 0 ? null : clock.instant().plus(Duration.ofDays(days));
            return pages.issued(tokens.issue(name, role, expires, viewer).token(), viewer);
        } catch (Problem.Invalid wrong) {
            return pages.refused(new Problem.Invalid("token", wrong.key(), wrong.arguments()), viewer);
        }
    }

    @PostMapping("/tokens/{id}/revocation")
    Object revoke(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        tokens.revoke(id, viewer);
        return Redirect.to("/account#tokens", response, "account.token-revoked");
    }
}
