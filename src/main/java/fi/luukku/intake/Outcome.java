package fi.luukku.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an entry and why. */
public record Outcome(State state, @Nullable Long ticket, @Nullable Long message, String reason, List<String> arguments) {

    public static Outcome threaded(long ticket, long message, String reason) {
        return new Outcome(State.THREADED, ticket, message, reason, List.of());
    }

    public static Outcome aside(State state, String reason, String... arguments) {
        return new Outcome(state, null, null, reason, List.of(arguments));
    }

    public Outcome about(@Nullable Long ticket, @Nullable Long message) {
        return new Outcome(state, ticket, message, reason, arguments);
    }
}
