package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** One or many. */
public enum GrammaticalNumber {

    SINGULAR("y"), PLURAL("m");

    private final String code;

    GrammaticalNumber(String code) {
        this.code = code;
    }

    static @Nullable GrammaticalNumber of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
