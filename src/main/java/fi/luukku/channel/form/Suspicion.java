package fi.luukku.channel.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells robots by how they fill a form. What is suspected is set aside, never thrown away. */
final class Suspicion {

    /** Nobody reads and fills the form in less. */
    static final Duration QUICKEST = Duration.ofSeconds(2);

    private static final List<Rule> RULES = List.of(Suspicion::trapped, Suspicion::quick);

    private interface Rule {
        /** The key of the reason, or null. */
        @Nullable String reason(Submission submission, Instant receivedAt);
    }

    private Suspicion() {}

    /** Why it looks like a robot's, as a key of the texts; null when it does not. */
    static @Nullable String of(Submission submission, Instant receivedAt) {
        return RULES.stream().map(rule -> rule.reason(submission, receivedAt)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String trapped(Submission submission, Instant receivedAt) {
        return submission.trap().isBlank() ? null : "contact.why.trap";
    }

    private static @Nullable String quick(Submission submission, Instant receivedAt) {
        return Duration.between(submission.opened(), receivedAt).compareTo(QUICKEST) < 0 ? "contact.why.quick" : null;
    }
}
