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

/** Finds out whom a request is made for: by the session's cookie, or under /api by a token. */
@Component
class SignedInRepository implements SecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;

    SignedInRepository(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** True for a request whose token decides alone; no other site's page can make a browser send one. */
    static boolean hasBearer(HttpServletRequest request) {
        return bearer(request) != null;
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
        var bearer = bearer(request);
        if (bearer != null) return tokens.signedIn(bearer);
        var cookie = SessionCookie.SESSION.in(request);
        return cookie == null ? null : sessions.signedIn(cookie);
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return isBearer && request.getRequestURI().startsWith("/api/") ? header.substring(BEARER.length()).strip() : null;
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
        return bearer(request) != null || SessionCookie.SESSION.in(request) != null;
    }
}
