package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** The degree of an adjective. */
public enum Comparison {

    COMPARATIVE("c"), SUPERLATIVE("s");

    private final String code;

    Comparison(String code) {
        this.code = code;
    }

    static @Nullable Comparison of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
