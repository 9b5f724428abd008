package fi.luukku.channel.email;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter with a link to someone who works here, or is about to.
 *
 * @param about    whose door it opens
 * @param from     the mailbox it leaves from
 * @param attempts how often it was tried
 * @param at       when its state was settled, or it was written
 * @param error    what the other side said last
 */
public record LinkLetter(String about, String from, String to, OutboxEntry.State state, int attempts, Instant at, @Nullable String error) {

    static String withoutLinks(String said) {
        return said.replaceAll("(?:invitation|sign-in)/\\S+", "…");
    }
}
