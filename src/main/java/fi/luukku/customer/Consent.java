package fi.luukku.customer;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What someone has said about marketing messages to one of their addresses.
 *
 * @param source how we know, such as "phone call 12.11."
 * @param by     who wrote it down
 */
public record Consent(Identity identity, Answer answer, String source, @Nullable Id<Agent> by, Instant at) {

    public enum Answer {
        YES, NO, UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Answer> of(String code) {
            return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
        }
    }
}
