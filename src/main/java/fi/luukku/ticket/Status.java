package fi.luukku.ticket;

import java.util.Locale;

/** Where a ticket stands. It owns which step may follow which. */
public enum Status {
    /** We owe something. */
    OPEN,
    /** We have answered; the customer's turn. */
    WAITING,
    /** Put aside until a time, or until the customer writes. */
    SNOOZED,
    CLOSED,
    SPAM,
    /** Its messages went to another ticket. */
    MERGED;

    /** Whether somebody still has it on their list. */
    public boolean live() {
        return this == OPEN || this == WAITING || this == SNOOZED;
    }

    public boolean mayBecome(Status next) {
        if (this == MERGED) return next != MERGED;
        return next != this || this == SNOOZED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
