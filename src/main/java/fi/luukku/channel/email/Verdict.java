package fi.luukku.channel.email;

import fi.luukku.ticket.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a mail belongs, and why. {@code why} is a key of the texts. */
sealed interface Verdict {

    /** To a ticket. @param automatic it joins quietly, and nothing confirms it */
    record ToTicket(boolean automatic) implements Verdict {}

    /** Kept in the ledger only. */
    record Aside(String why, List<String> arguments) implements Verdict {
        static Aside because(String why, String... arguments) {
            return new Aside(why, List.of(arguments));
        }
    }

    /**
     * It reports on a mail of ours.
     *
     * @param about  the message it reports on, if it is still known
     * @param failed it did not arrive and will not
     * @param said   whom it did not reach, and the words of the server
     */
    record Report(@Nullable Message about, boolean failed, String said, String why) implements Verdict {}

    /** The same of a letter to one who works here. */
    record LetterReport(OutboxEntry letter, boolean failed, String said, String why) implements Verdict {}
}
