package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out whom a request is made for: by the session's cookie, or under /api by a token and nothing else. A browser sends
 * its cookie with whatever another page makes it ask; a token is only sent by who means to.
 */
@Component
class SignedInRepository implements SecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;

    SignedInRepository(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        var signedIn = signedIn(request);
        return signedIn == null ? SecurityContextHolder.createEmptyContext() : new SecurityContextImpl(signedIn);
    }

    private @Nullable SignedIn signedIn(HttpServletRequest request) {
        if (isApi(request)) {
            var bearer = bearer(request);
            return bearer == null ? null : tokens.signedIn(bearer);
        }
        var cookie = SessionCookie.SESSION.in(request);
        return cookie == null ? null : sessions.signedIn(cookie);
    }

    /** By the address as it is understood: written as {@code /%61pi/} it leads to the same, and must ask for the same. */
    static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return isBearer ? header.substring(BEARER.length()).strip() : null;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    // Sessions are started and ended by name, never as a side effect of a request.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return (isApi(request) ? bearer(request) : SessionCookie.SESSION.in(request)) != null;
    }
}
