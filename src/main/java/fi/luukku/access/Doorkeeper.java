package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the one gets who is not signed in, or may not. People are led to sign in; programs and page parts get a status. */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problem(response, HttpStatus.UNAUTHORIZED, "Send a valid token: Authorization: Bearer …");
        } else if (isPart(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            redirect(response, signIn(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) throws IOException {
        if (isApi(request)) problem(response, HttpStatus.FORBIDDEN, "Not allowed, or the request's origin could not be verified.");
        else if (mustEnrol(reason)) redirect(response, "/account/second-factor");
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean mustEnrol(AccessDeniedException reason) {
        return !(reason instanceof CsrfException) && SignedIn.current().filter(SignedIn::confined).isPresent();
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
    }

    private static String signIn(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) return "/sign-in";
        var query = request.getQueryString();
        var to = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/sign-in?to=" + URLEncoder.encode(to, UTF_8);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static boolean isPart(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getHeader("Turbo-Frame") != null || accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getWriter().write("""
            {"type":"urn:luukku:%s","title":"%s","status":%d,"detail":"%s"}"""
            .formatted(status.name().toLowerCase(Locale.ROOT), status.getReasonPhrase(), status.value(), detail));
    }
}
