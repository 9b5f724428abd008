package fi.luukku.intake;

import java.util.Locale;

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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
