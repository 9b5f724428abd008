package fi.luukku.page;

import fi.luukku.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** One problem, one status: a page in the reader's language, or problem+json (RFC 9457) for programs. */
@ControllerAdvice
class Problems {

    private final HtmlRenderer pages;
    private final JsonMapper json;

    Problems(HtmlRenderer pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @ExceptionHandler
    void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(problem);
        var sentence = Texts.in(Frames.asked(request)).of(problem.key(), problem.arguments());
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), detail(problem, status, sentence));
        } else {
            pages.write(Html.of("page/problem", new ProblemPage(status.value(), sentence)).as(status), request, response);
        }
    }

    private static ProblemDetail detail(Problem problem, HttpStatus status, String sentence) {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create("urn:luukku:" + problem.key().replace("problem.", "")));
        if (problem instanceof Problem.Invalid invalid) detail.setProperty("field", invalid.field());
        return detail;
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> HttpStatus.NOT_FOUND;
            case Problem.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Problem.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Problem.Conflict _ -> HttpStatus.CONFLICT;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
