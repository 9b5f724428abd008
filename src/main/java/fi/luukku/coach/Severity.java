package fi.luukku.coach;

import java.util.Locale;

/** How much a finding matters, from what must not leave to what is only told. */
public enum Severity {

    /** Must not leave: asks for a confirmation with a reason. */
    STOP,
    WARN,
    HINT,
    /** Found, and nothing is wrong with it. */
    INFO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
