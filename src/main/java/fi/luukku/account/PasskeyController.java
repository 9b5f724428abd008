package fi.luukku.account;

import fi.luukku.access.Entry;
import fi.luukku.access.LocalPath;
import fi.luukku.access.Passkeys;
import fi.luukku.access.Profile;
import fi.luukku.access.Sessions;
import fi.luukku.access.SignIn;
import fi.luukku.access.SignedIn;
import fi.luukku.access.Viewer;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the passkey elements on the pages speak with. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Profile profile;

    PasskeyController(Passkeys passkeys, SignIn signIn, Sessions sessions, Profile profile) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.profile = profile;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String requestOptions(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.requestOptions(request, response);
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<Map<String, String>> enter(@RequestBody String answer, @RequestParam(defaultValue = "/") String to,
                                              HttpServletRequest request, HttpServletResponse response) {
        if (!(signIn.withPasskey(answer, request, response) instanceof Entry.Granted(var agent))) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        ThemeCookie.give(profile.theme(agent), request, response);
        return ResponseEntity.ok(Map.of("to", LocalPath.of(to).value()));
    }

    // 401 leads the page's script to where the password is asked for.
    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> creationOptions(SignedIn by, HttpServletRequest request, HttpServletResponse response) {
        if (!sessions.proved()) return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        return ResponseEntity.ok(passkeys.creationOptions(by, request, response));
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<Void> add(@RequestBody String answer, @RequestParam(defaultValue = "") String name, SignedIn by, HttpServletRequest request) {
        passkeys.register(answer, name, by, request);
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    @PostMapping("/account/passkeys/{id}/removal")
    Object remove(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        if (!sessions.proved()) return Redirect.to(Links.confirmation("/account#passkeys"));
        passkeys.remove(id, viewer);
        return Redirect.to("/account#passkeys", response, "account.passkey-removed");
    }
}
