package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** The participle that a word is. */
public enum Participle {

    PRESENT_ACTIVE("v"), PRESENT_PASSIVE("a"), PAST_ACTIVE("u"), PAST_PASSIVE("t"), AGENT("m"), NEGATIVE("e");

    private final String code;

    Participle(String code) {
        this.code = code;
    }

    static @Nullable Participle of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
