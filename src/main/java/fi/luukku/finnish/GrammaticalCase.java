package fi.luukku.finnish;

import org.jspecify.annotations.Nullable;

/** The case of a nominal; {@code MANNER} is the ending -sti. */
public enum GrammaticalCase {

    NOMINATIVE("n"), GENITIVE("g"), PARTITIVE("p"), ACCUSATIVE("ak"), ESSIVE("es"), TRANSLATIVE("tr"),
    INESSIVE("ine"), ELATIVE("ela"), ILLATIVE("ill"), ADESSIVE("ade"), ABLATIVE("abl"), ALLATIVE("all"),
    ABESSIVE("ab"), COMITATIVE("ko"), INSTRUCTIVE("in"), MANNER("sti");

    private final String code;

    GrammaticalCase(String code) {
        this.code = code;
    }

    static @Nullable GrammaticalCase of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        return null;
    }
}
