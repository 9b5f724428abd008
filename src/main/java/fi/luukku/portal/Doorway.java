package fi.luukku.portal;

import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What a customer sees when a page isn't there or a request can't be read: nothing of the desk, and a way on. */
@ControllerAdvice(basePackageClasses = Doorway.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Doorway {

    @ExceptionHandler
    Html missing(Problem.NotFound problem, HttpServletRequest request) {
        return page("missing", request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    Html tooLarge(MaxUploadSizeExceededException problem, HttpServletRequest request) {
        return page("too-large", request, HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler
    Html unreadable(MultipartException problem, HttpServletRequest request) {
        return page("unreadable", request, HttpStatus.BAD_REQUEST);
    }

    private static Html page(String which, HttpServletRequest request, HttpStatus status) {
        var audience = request.getRequestURI().contains("/contact/embed") ? Html.Audience.EMBEDDED : Html.Audience.PUBLIC;
        return Html.of("portal/halt", new HaltPage(which)).as(status).to(audience);
    }
}
