package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** What kind of word a reading is, with the code that the dictionary has for it. */
public enum WordClass {

    NOUN("n"), ADJECTIVE("l"), NOUN_OR_ADJECTIVE("nl"), VERB("t"), NEGATIVE_VERB("k"), ADVERB("s"), PRONOUN("r"), NUMERAL("u"),
    CONJUNCTION("c"), ADPOSITION("d"), INTERJECTION("h"), ABBREVIATION("a"), PREFIX("p"),
    FIRST_NAME("ee"), LAST_NAME("es"), PLACE_NAME("ep"), OTHER_NAME("em");

    private final String code;

    WordClass(String code) {
        this.code = code;
    }

    static @Nullable WordClass of(String code) {
        if (code.equals("ur")) return NUMERAL;
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }

    public boolean isName() {
        return this == FIRST_NAME || this == LAST_NAME || this == PLACE_NAME || this == OTHER_NAME;
    }
}
