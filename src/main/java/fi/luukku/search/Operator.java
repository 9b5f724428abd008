package fi.luukku.search;

import fi.luukku.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said of what is looked for, beside its words: {@code from:maija}. Each has a name in every language, all understood everywhere. */
public enum Operator {

    FROM("lähettäjä", "från", "from"),
    TO("vastaanottaja", "till", "to"),
    TAG("tunniste", "etikett", "tag", "tagi", "tagg"),
    STATUS("tila", "läge", "status"),
    TEAM("tiimi", "team", "team"),
    BEFORE("ennen", "före", "before"),
    AFTER("jälkeen", "efter", "after"),
    HAS("liite", "bilaga", "has", "sisältää", "har");

    private final List<String> names;

    /** @param names in Finnish, Swedish and English, then others that are understood */
    Operator(String... names) {
        this.names = List.of(names);
    }

    /** As a reader of a language types it. */
    public String name(Language language) {
        return names.get(language.ordinal());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Operator> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var each : values()) if (each.names.contains(lower)) return Optional.of(each);
        return Optional.empty();
    }
}
