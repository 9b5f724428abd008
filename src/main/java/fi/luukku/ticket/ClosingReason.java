package fi.luukku.ticket;

import java.util.Locale;

/** Why a ticket may close. */
public enum ClosingReason {
    /** The customer has been answered by a person. */
    ANSWERED,
    /** Praise or information that asks for nothing. */
    NO_ANSWER_NEEDED,
    /** Settled by phone, at the counter or on another ticket. */
    HANDLED_ELSEWHERE,
    /** The customer has not come back to us. */
    CUSTOMER_SILENT,
    /** Told in words. */
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ClosingReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
