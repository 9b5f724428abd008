package fi.luukku.api.problem;

import fi.luukku.kernel.Problem;
import fi.luukku.page.ProblemStatus;
import fi.luukku.platform.FullDisk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What went wrong, before it is put in words.
 *
 * @param key   of the texts
 * @param field of the request that is wrong, or null
 */
record Trouble(HttpStatusCode status, String key, List<Object> arguments, @Nullable String field) {

    static Trouble of(Exception exception) {
        if (FullDisk.causes(exception)) return of(HttpStatus.INSUFFICIENT_STORAGE, "problem.disk-full");
        return switch (exception) {
            case Problem problem -> known(problem);
            case TooLarge large -> of(HttpStatus.CONTENT_TOO_LARGE, "problem.api.too-large", large.limit());
            case HttpMessageNotReadableException unreadable -> JsonTrouble.of(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingRequestValueException missing -> of(HttpStatus.UNPROCESSABLE_CONTENT, "problem.api.missing", missing.getBody().getDetail());
            case ServletRequestBindingException _ -> of(HttpStatus.BAD_REQUEST, "problem.api.bad-request");
            case AuthenticationException _ -> of(HttpStatus.UNAUTHORIZED, "problem.api.unauthorized");
            case AccessDeniedException _ -> of(HttpStatus.FORBIDDEN, "problem.forbidden");
            // Bytes in the address that are no text.
            case InvalidParameterException _ -> of(HttpStatus.BAD_REQUEST, "problem.api.bad-request");
            case RequestRejectedException _ -> of(HttpStatus.BAD_REQUEST, "problem.api.character");
            case ErrorResponse response -> general(response.getStatusCode());
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR, "problem.api.internal");
        };
    }

    private static Trouble known(Problem problem) {
        var field = problem instanceof Problem.Invalid invalid ? invalid.field() : null;
        return new Trouble(ProblemStatus.of(problem), problem.key(), List.of(problem.arguments()), field);
    }

    // An address that can't be a number's is simply not there; a query parameter can be corrected.
    private static Trouble mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) return of(HttpStatus.NOT_FOUND, "problem.not-found");
        return new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "problem.api.type", List.of(), mismatch.getName());
    }

    private static Trouble general(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> of(status, "problem.forbidden");
            case 404 -> of(status, "problem.api.no-address");
            case 405 -> of(status, "problem.api.method");
            case 406 -> of(status, "problem.api.accept");
            case 413 -> of(status, "problem.api.too-large", "");
            case 415 -> of(status, "problem.api.content-type");
            default -> of(status, status.is5xxServerError() ? "problem.api.internal" : "problem.api.bad-request");
        };
    }

    static Trouble of(HttpStatusCode status, String key, Object... arguments) {
        return new Trouble(status, key, List.of(arguments), null);
    }

    boolean ours() {
        return status.is5xxServerError();
    }

    /** Names the kind of problem for programs; stays the same in every language. */
    String type() {
        return "urn:luukku:" + key.replaceFirst("^problem\\.(api\\.)?", "");
    }
}
