package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** The tense that an ending shows; the perfect is made of several words. */
public enum Tense {

    PRESENT("p"), PAST("i");

    private final String code;

    Tense(String code) {
        this.code = code;
    }

    static @Nullable Tense of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
