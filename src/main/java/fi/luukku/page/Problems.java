package fi.luukku.page;

import fi.luukku.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong on a page, told in the reader's language. */
@ControllerAdvice
class Problems {

    private final HtmlRenderer pages;

    Problems(HtmlRenderer pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = ProblemStatus.of(problem);
        var sentence = Texts.askedBy(request).of(problem.key(), problem.arguments());
        pages.write(Html.of("page/problem", new ProblemPage(status.value(), sentence)).as(status), request, response);
    }
}
