package fi.luukku.account;

import fi.luukku.access.Entry;
import fi.luukku.access.LocalPath;
import fi.luukku.access.Profile;
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
    private final Profile profile;

    SignInController(SignIn signIn, Sessions sessions, Profile profile) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.profile = profile;
    }

    @GetMapping("/sign-in")
    Object show(@RequestParam(defaultValue = "/") String to, @Nullable Viewer viewer) {
        var path = LocalPath.of(to).value();
        return viewer == null ? Html.of("account/sign-in", SignInPage.to(path)) : Redirect.to(path);
    }

    @PostMapping("/sign-in")
    Object enter(@RequestParam String email, @RequestParam String password, @RequestParam(defaultValue = "/") String to,
                 HttpServletRequest request, HttpServletResponse response) {
        var page = SignInPage.to(LocalPath.of(to).value()).by(email);
        return answer(signIn.withPassword(email, password, request, response), page, request, response);
    }

    @GetMapping("/sign-in/second-step")
    Object showSecondStep(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        var path = LocalPath.of(to).value();
        var waiting = signIn.waiting(request);
        return waiting == null ? Redirect.to(Links.signIn(path)) : Html.of("account/second-step", SignInPage.to(path).waiting(waiting));
    }

    @PostMapping("/sign-in/second-step")
    Object enterCode(@RequestParam String code, @RequestParam(defaultValue = "/") String to,
                     HttpServletRequest request, HttpServletResponse response) {
        var page = SignInPage.to(LocalPath.of(to).value()).waiting(signIn.waiting(request));
        return answer(signIn.withCode(code, request, response), page, request, response);
    }

    @PostMapping("/sign-out")
    Object leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Redirect.to("/sign-in");
    }

    private Object answer(Entry entry, SignInPage page, HttpServletRequest request, HttpServletResponse response) {
        return switch (entry) {
            case Entry.Granted(var agent) -> {
                ThemeCookie.give(profile.theme(agent), request, response);
                yield Redirect.to(page.to());
            }
            case Entry.SecondStep _ -> Redirect.to(Links.secondStep(page.to()));
            case Entry.Expired _ -> Redirect.to(Links.signIn(page.to()));
            case Entry.Refused _ -> again(page.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Entry.Later(var at) -> again(page.later(at), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static Html again(SignInPage page, HttpStatus status) {
        return Html.of(page.waiting() == null ? "account/sign-in" : "account/second-step", page).as(status);
    }
}
