package fi.luukku.account;

import fi.luukku.access.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Tells every page its theme, the sign-in page too, before anyone is known. */
final class ThemeCookie {

    private ThemeCookie() {}

    static void give(Theme theme, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from("luukku_theme", theme.code()).path("/").sameSite("Lax").secure(request.isSecure())
            .httpOnly(true).maxAge(Duration.ofDays(365)).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
