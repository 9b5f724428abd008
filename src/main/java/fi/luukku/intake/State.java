package fi.luukku.intake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What became of something that came in. */
public enum State {
    /** Kept, not looked at yet. */
    NEW,
    /** It is a message on a ticket, opened by it or earlier. */
    THREADED,
    /** Written by a program and set aside; a person can still make a ticket of it. */
    AUTO,
    /** A report that something of ours did not arrive. */
    BOUNCE,
    /** The same message came before. */
    DUPLICATE,
    /** Could not be dealt with; kept as it came, to be looked at and tried again. */
    QUARANTINED;

    /** What a person can still make a ticket of. */
    public static final Set<State> ASIDE = EnumSet.of(AUTO, BOUNCE, QUARANTINED);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
