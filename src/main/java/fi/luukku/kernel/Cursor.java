package fi.luukku.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A place in a list ordered by time and id: where the next page starts. */
public record Cursor(Instant at, long id) {

    public String encoded() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** Reads a cursor; absent or blank is the start of the list. */
    public static @Nullable Cursor of(@Nullable String encoded) {
        if (encoded == null || encoded.isBlank()) return null;
        var dash = encoded.lastIndexOf('-');
        try {
            var micros = Long.parseLong(encoded.substring(0, dash));
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(encoded.substring(dash + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException | ArithmeticException notOurs) {
            throw new Problem.Invalid("after", "problem.cursor");
        }
    }
}
