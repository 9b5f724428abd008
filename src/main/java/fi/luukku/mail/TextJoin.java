package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins one form of several text pieces. */
final class TextJoin {

    private TextJoin() {
    }

    /** Null when no piece has the form. */
    static @Nullable String join(List<TextPiece> pieces, Function<TextPiece, @Nullable String> form, String separator) {
        if (pieces.size() == 1) return form.apply(pieces.getFirst());
        List<String> found = pieces.stream().map(form).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return found.isEmpty() ? null : found.stream().collect(Collectors.joining(separator));
    }
}
