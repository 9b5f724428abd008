package fi.luukku.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a ticket was deleted. A code and no words of anyone's: a tombstone must not say what was just taken away. */
public enum DeletionReason {
    /** It held what must not be kept, such as a card number or health data. */
    SENSITIVE,
    /** It should never have come here. */
    MISTAKEN,
    SPAM,
    /** The customer asked for it. */
    ASKED,
    /** The customer's personal data were erased altogether. */
    ERASED,
    /** It was as old as the house's rules let anything become. */
    OLD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeletionReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Those that a person may give when deleting one ticket. */
    public static List<DeletionReason> offered() {
        return List.of(SENSITIVE, MISTAKEN, ASKED, SPAM);
    }

    public static Optional<DeletionReason> offered(String code) {
        return offered().stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
