package fi.luukku.account;

import fi.luukku.access.Entry;
import fi.luukku.access.LocalPath;
import fi.luukku.access.Sessions;
import fi.luukku.access.SignIn;
import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;

    SignInController(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    Object show(@RequestParam(defaultValue = "/") String to, @Nullable Viewer viewer) {
        var path = LocalPath.of(to).value();
        return viewer == null ? Html.of("account/sign-in", SignInPage.empty(path)) : Redirect.to(path);
    }

    @PostMapping("/sign-in")
    Object enter(@RequestParam String email, @RequestParam String password, @RequestParam(defaultValue = "/") String to,
                 HttpServletRequest request, HttpServletResponse response) {
        var page = new SignInPage(email, LocalPath.of(to).value(), null, null);
        return switch (signIn.withPassword(email, password, request, response)) {
            case Entry.Granted _ -> Redirect.to(page.to());
            case Entry.SecondStep _ -> Redirect.to(Links.secondStep(page.to()));
            case Entry.Expired _ -> Redirect.to("/sign-in");
            case Entry.Refused _ -> shown(page.wrong("signin.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
            case Entry.Later(var at) -> shown(page.later(at), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out")
    Object leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Redirect.to("/sign-in");
    }

    private static Html shown(SignInPage page, HttpStatus status) {
        return Html.of("account/sign-in", page).as(status);
    }
}
