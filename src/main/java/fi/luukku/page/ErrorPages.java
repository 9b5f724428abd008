package fi.luukku.page;

import fi.luukku.platform.FullDisk;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What nobody foresaw, told in a sentence. The reader gets a number to tell us; what it was about stays in our log. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    Html error(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request, response);
        return Html.of("page/problem", new ProblemPage(status.value(), sentence(status, request))).as(status);
    }

    private static HttpStatus status(HttpServletRequest request, HttpServletResponse response) {
        if (FullDisk.causes(exception(request))) return HttpStatus.INSUFFICIENT_STORAGE;
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : response.getStatus();
        var known = HttpStatus.resolve(code);
        return known == null || code < 400 ? HttpStatus.NOT_FOUND : known;
    }

    private static @Nullable Throwable exception(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static String sentence(HttpStatus status, HttpServletRequest request) {
        var texts = Texts.in(Frames.asked(request));
        return switch (status) {
            case NOT_FOUND -> texts.of("problem.not-found");
            case FORBIDDEN, UNAUTHORIZED -> texts.of("problem.forbidden");
            case INSUFFICIENT_STORAGE -> texts.of("problem.disk-full");
            case CONTENT_TOO_LARGE -> texts.of("problem.too-large");
            default -> status.is5xxServerError() ? texts.of("problem.unforeseen", noted(request)) : texts.of("problem.not-understood");
        };
    }

    private static String noted(HttpServletRequest request) {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} failed ({})", request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), number,
            exception(request));
        return number;
    }
}
