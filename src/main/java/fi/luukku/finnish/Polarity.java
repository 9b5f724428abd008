package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** Whether a form of a verb stands with the negative verb (<em>ei ole</em>), without it, or either way. */
public enum Polarity {

    AFFIRMATIVE("f"), NEGATED("t"), EITHER("b");

    private final String code;

    Polarity(String code) {
        this.code = code;
    }

    static @Nullable Polarity of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
