package fi.luukku.api.gate;

import fi.luukku.api.problem.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Around the door itself, so that what fails before a controller is reached is told in the same form, and that every
 * answer says what is never to be done with it: kept by the way, or run as a page by a browser that was led to it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutermostFilter extends ApiFilter {

    private final ApiProblems problems;

    OutermostFilter(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, new Worded(request, response).guarded());
        } catch (Exception failed) {
            if (!response.isCommitted()) problems.answer(failed, request, response);
        }
    }

    /** An error that somebody only numbers gets its words. */
    private final class Worded extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Worded(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        Worded guarded() {
            setHeader("Cache-Control", "no-store");
            setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
            setHeader("X-Content-Type-Options", "nosniff");
            return this;
        }

        @Override
        public void reset() {
            super.reset();
            guarded();
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }

        @Override
        public void sendError(int status) {
            problems.answer(new ErrorResponseException(HttpStatusCode.valueOf(status)), request, (HttpServletResponse) getResponse());
        }
    }
}
