package fi.luukku.api.gate;

import fi.luukku.api.problem.ApiProblems;
import fi.luukku.api.problem.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads the body before anything else is held for the request: a slow sender must not keep a transaction open. */
@Component
@Order(2)
class BodyFilter extends ApiFilter {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int USUAL = 2 * MEGABYTE;
    // Ten megabytes of attachments in base64, and the text.
    private static final int WITH_FILES = 16 * MEGABYTE;

    private final ApiProblems problems;

    BodyFilter(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!Set.of("POST", "PUT", "PATCH").contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var limit = limit(request);
        var body = request.getContentLengthLong() > limit ? null : request.getInputStream().readNBytes(limit + 1);
        if (body == null || body.length > limit) problems.answer(new TooLarge(limit), request, response);
        else chain.doFilter(new KnownBody(request, body), response);
    }

    private static int limit(HttpServletRequest request) {
        var takesFiles = request.getMethod().equals("POST") && request.getServletPath().startsWith("/api/v1/tickets");
        return takesFiles ? WITH_FILES : USUAL;
    }
}
