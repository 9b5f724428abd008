package fi.luukku.access;

import java.util.Locale;

/** What a person may do. Each role may do all that those before it may. */
public enum Role {
    /** Sees only the tickets shared with them, and may write notes on those. */
    COLLABORATOR,
    /** Answers customers. */
    AGENT,
    /** Also sees every team and how it goes. */
    LEAD,
    /** Also changes settings and people. */
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
