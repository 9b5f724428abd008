package fi.luukku.ticket;

import java.util.Locale;

/** How pressing a ticket is. */
public enum Priority {
    LOW, NORMAL, HIGH, URGENT;

    /** −1 to 2; 0 is normal. */
    public int level() {
        return ordinal() - 1;
    }

    public static Priority ofLevel(int level) {
        return values()[level + 1];
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
