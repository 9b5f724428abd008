package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** A particle at the end of a word. */
public enum Clitic {

    QUESTION("ko"), ALSO("kin"), EITHER("kaan");

    private final String code;

    Clitic(String code) {
        this.code = code;
    }

    static @Nullable Clitic of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
