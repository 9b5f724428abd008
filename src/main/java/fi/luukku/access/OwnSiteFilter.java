package fi.luukku.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that the browser itself says come from another site (Fetch Metadata). The token in the forms would
 * not help against a neighbouring host of the same domain, which may plant cookies here.
 */
final class OwnSiteFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OTHERS = Set.of("cross-site", "same-site");

    private final RequestMatcher exempt;

    OwnSiteFilter(RequestMatcher exempt) {
        this.exempt = exempt;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && OTHERS.contains(site) && !SAFE.contains(request.getMethod()) && !exempt.matches(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
