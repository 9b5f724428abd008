package fi.luukku.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param to    where to go on to
 * @param error the text that says what was wrong
 * @param later when the next try may be made
 */
public record SignInPage(String email, String to, @Nullable String error, @Nullable Instant later) {

    static SignInPage empty(String to) {
        return new SignInPage("", to, null, null);
    }

    SignInPage wrong(String error) {
        return new SignInPage(email, to, error, null);
    }

    SignInPage later(Instant later) {
        return new SignInPage(email, to, null, later);
    }
}
