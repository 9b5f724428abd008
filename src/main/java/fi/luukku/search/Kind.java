package fi.luukku.search;

import java.util.Locale;

/** What is found. */
public enum Kind {
    MESSAGE, NOTE, TICKET,
    /** The number of an order on a ticket. */
    ORDER,
    CUSTOMER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
