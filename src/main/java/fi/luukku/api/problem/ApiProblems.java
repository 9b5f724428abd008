package fi.luukku.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.luukku.page.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Answers for everything that fails below {@code /api/}, so that a program meets one form of error only. */
@Component
public class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final JsonMapper json = JsonMapper.builder().build();

    /** As it goes out. The title is the status in English; the detail is a sentence in the reader's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(String type, String title, int status, String detail, @Nullable String field, @Nullable String requestId) {}

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
                                                   @Nullable Object handler, Exception exception) {
        if (!request.getServletPath().startsWith("/api/")) return null;
        if (!response.isCommitted() && !DisconnectedClientHelper.isClientDisconnectedException(exception)) answer(exception, request, response);
        return new ModelAndView();
    }

    public void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        var trouble = Trouble.of(exception);
        var requestId = trouble.ours() ? UUID.randomUUID().toString() : null;
        if (requestId != null) LOG.error("Request {} {} failed ({})", request.getMethod(), request.getRequestURI(), requestId, exception);
        // What a controller had begun to say about its own answer does not hold for this one.
        response.resetBuffer();
        if (exception instanceof ErrorResponse known) known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (trouble.status().value() == 401) response.setHeader("WWW-Authenticate", "Bearer");
        write(body(trouble, Texts.askedBy(request), requestId), response);
    }

    private static Body body(Trouble trouble, Texts texts, @Nullable String requestId) {
        var status = HttpStatus.resolve(trouble.status().value());
        return new Body(trouble.type(), status == null ? "" : status.getReasonPhrase(), trouble.status().value(),
            texts.of(trouble.key(), trouble.arguments().toArray()), trouble.field(), requestId);
    }

    private void write(Body body, HttpServletResponse response) {
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Disposition", null);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
