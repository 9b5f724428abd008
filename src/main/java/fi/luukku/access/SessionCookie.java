package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookies of signing in: HttpOnly, same-site, and for https only where there is https. */
enum SessionCookie {

    /** Stands for a session. */
    SESSION("luukku_session", Duration.ofDays(90)),
    /** Stands for a sign-in that is not finished: the second step, or a passkey's challenge. */
    STEP("luukku_step", Duration.ofMinutes(10));

    private final String cookie;
    private final Duration age;

    SessionCookie(String cookie, Duration age) {
        this.cookie = cookie;
        this.age = age;
    }

    @Nullable String in(HttpServletRequest request) {
        var found = WebUtils.getCookie(request, cookie);
        return found == null || found.getValue().isEmpty() ? null : found.getValue();
    }

    void give(String token, HttpServletRequest request, HttpServletResponse response) {
        add(token, age, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        if (in(request) != null) add("", Duration.ZERO, request, response);
    }

    private void add(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var made = ResponseCookie.from(cookie, value).path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(age).build();
        response.addHeader(HttpHeaders.SET_COOKIE, made.toString());
    }
}
