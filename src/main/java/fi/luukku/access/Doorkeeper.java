package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the one gets who is not signed in, or may not. People are led to sign in; programs and page parts get a status. */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectProvider<HandlerExceptionResolver> resolvers;

    Doorkeeper(ObjectProvider<HandlerExceptionResolver> resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (SignedInRepository.isApi(request)) {
            problem(request, response, reason);
        } else if (isPart(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            redirect(response, signIn(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) throws IOException {
        if (SignedInRepository.isApi(request)) problem(request, response, reason);
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

    private static boolean isPart(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getHeader("Turbo-Frame") != null || accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    // The API words its own problems.
    private void problem(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        var found = resolvers.orderedStream().map(resolver -> resolver.resolveException(request, response, null, reason))
            .anyMatch(Objects::nonNull);
        if (!found) throw new IllegalStateException("Nobody words the problems of the API", reason);
    }
}
