package fi.luukku.account;

import fi.luukku.access.ApiTokens;
import fi.luukku.access.Passkeys;
import fi.luukku.access.Profile;
import fi.luukku.access.Role;
import fi.luukku.access.SecondFactor;
import fi.luukku.access.Sessions;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gathers the account page, whichever of its forms was sent. */
@Component
class AccountPages {

    private final Profile profile;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ApiTokens tokens;

    AccountPages(Profile profile, SecondFactor secondFactor, Passkeys passkeys, Sessions sessions, ApiTokens tokens) {
        this.profile = profile;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    Html of(Viewer viewer) {
        return html(page(viewer), viewer);
    }

    Html refused(Problem problem, Viewer viewer) {
        return html(page(viewer).refusing(Refusal.of(problem)), viewer).as(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    Html issued(String token, Viewer viewer) {
        return html(page(viewer).issuing(token), viewer);
    }

    private AccountPage page(Viewer viewer) {
        var factor = new AccountPage.Factor(secondFactor.isOn(viewer), secondFactor.codesLeft(viewer));
        var roles = Arrays.stream(Role.values()).filter(viewer::is).toList();
        return new AccountPage(viewer.agent(), profile.theme(viewer.id()), factor, passkeys.of(viewer), sessions.of(viewer),
            viewer.is(Role.LEAD) ? tokens.of(viewer) : null, roles, null, null);
    }

    private static Html html(AccountPage page, Viewer viewer) {
        return Html.of("account/account", page).in(viewer.language());
    }
}
