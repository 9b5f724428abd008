package fi.luukku.page;

import fi.luukku.kernel.Problem;
import org.springframework.http.HttpStatus;

/** One problem, one status. */
public final class ProblemStatus {

    private ProblemStatus() {}

    public static HttpStatus of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> HttpStatus.NOT_FOUND;
            case Problem.Gone _ -> HttpStatus.GONE;
            case Problem.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Problem.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Problem.Conflict _ -> HttpStatus.CONFLICT;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
