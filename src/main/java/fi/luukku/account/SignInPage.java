package fi.luukku.account;

import fi.luukku.access.SignIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Either step of signing in.
 *
 * @param to      where to go on to
 * @param wrong   true when what was typed did not match
 * @param later   when the next try may be made
 * @param waiting what the second step can be done with; null at the first
 */
public record SignInPage(String email, String to, boolean wrong, @Nullable Instant later, SignIn.@Nullable Waiting waiting) {

    static SignInPage to(String to) {
        return new SignInPage("", to, false, null, null);
    }

    SignInPage by(String email) {
        return new SignInPage(email, to, false, null, waiting);
    }

    SignInPage waiting(SignIn.@Nullable Waiting waiting) {
        return new SignInPage(email, to, wrong, later, waiting);
    }

    SignInPage refused() {
        return new SignInPage(email, to, true, null, waiting);
    }

    SignInPage later(Instant later) {
        return new SignInPage(email, to, false, later, waiting);
    }
}
