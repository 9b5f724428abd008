package fi.luukku.ticket;

import java.util.Locale;

/** The way a message came or goes. */
public enum Channel {
    EMAIL, FORM, API, NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The channel that answers to this one leave by: a form's sender is answered by e-mail. */
    public Channel answer() {
        return EMAIL;
    }
}
