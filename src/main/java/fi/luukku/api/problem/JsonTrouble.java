package fi.luukku.api.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body departs from what was expected: its place, never our class names. */
final class JsonTrouble {

    private JsonTrouble() {}

    static Trouble of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case StreamReadException broken -> malformed(broken);
            case JacksonException wrong -> wrong(wrong);
            case null, default -> Trouble.of(HttpStatus.BAD_REQUEST, "problem.api.no-body");
        };
    }

    private static Trouble unknown(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        var names = known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "problem.api.unknown-field", List.of(unknown.getPropertyName(), names), path(unknown));
    }

    private static Trouble malformed(StreamReadException broken) {
        var place = broken.getLocation();
        if (place == null) return Trouble.of(HttpStatus.BAD_REQUEST, "problem.api.no-body");
        return Trouble.of(HttpStatus.BAD_REQUEST, "problem.api.malformed", place.getLineNr(), place.getColumnNr());
    }

    private static Trouble wrong(JacksonException wrong) {
        return new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "problem.api.type", List.of(), path(wrong));
    }

    private static @Nullable String path(JacksonException exception) {
        var path = new StringBuilder();
        for (var step : parts(exception)) {
            if (step.getPropertyName() == null) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static Collection<JacksonException.Reference> parts(JacksonException exception) {
        return exception.getPath() == null ? List.of() : exception.getPath();
    }
}
