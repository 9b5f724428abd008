package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** Whose: the possessive suffix. */
public enum Possessive {

    MY("1y"), YOUR("2y"), OUR("1m"), YOUR_PLURAL("2m"), THEIR("3");

    private final String code;

    Possessive(String code) {
        this.code = code;
    }

    static @Nullable Possessive of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
