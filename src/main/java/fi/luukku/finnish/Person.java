package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** Who does it; with {@link GrammaticalNumber}. The passive has no person and no number of its own. */
public enum Person {

    FIRST("1"), SECOND("2"), THIRD("3"), PASSIVE("4");

    private final String code;

    Person(String code) {
        this.code = code;
    }

    static @Nullable Person of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
