package fi.luukku.channel.email;

import fi.luukku.ticket.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a mail belongs, and why. {@code why} is a key of the texts. */
sealed interface Verdict {

    /**
     * To a ticket.
     *
     * @param automatic    a program wrote it: it joins quietly
     * @param acknowledged its receipt may be confirmed
     */
    record ToTicket(boolean automatic, boolean acknowledged) implements Verdict {

        static final ToTicket PERSONS = new ToTicket(false, true);
        static final ToTicket UNACKNOWLEDGED = new ToTicket(false, false);
        static final ToTicket QUIETLY = new ToTicket(true, false);
    }

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

    /** The same of an acknowledgement. */
    record AcknowledgementReport(OutboxEntry acknowledgement, boolean failed, String said, String why) implements Verdict {}

    /** The same of a letter to one who works here. */
    record LetterReport(OutboxEntry letter, boolean failed, String said, String why) implements Verdict {}
}
