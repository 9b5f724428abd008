package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** The mood of a verb, its infinitives among them. */
public enum Mood {

    INDICATIVE("t"), CONDITIONAL("e"), IMPERATIVE("k"), POTENTIAL("m"),
    A_INFINITIVE("n1"), E_INFINITIVE("n2"), MA_INFINITIVE("n3"), MINEN_INFINITIVE("n4"), MAINEN_INFINITIVE("n5");

    private final String code;

    Mood(String code) {
        this.code = code;
    }

    static @Nullable Mood of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
