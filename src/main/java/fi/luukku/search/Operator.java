package fi.luukku.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said of what is looked for, beside its words: {@code from:maija}. Each has a name in every language, all understood everywhere. */
public enum Operator {

    FROM("lähettäjä", "från", "from"),
    TO("vastaanottaja", "till", "to"),
    TAG("tagi", "tagg", "tag", "tunniste", "etikett"),
    STATUS("tila", "status", "status", "läge"),
    TEAM("tiimi", "team", "team"),
    BEFORE("ennen", "före", "before"),
    AFTER("jälkeen", "efter", "after"),
    HAS("liite", "bilaga", "has", "sisältää", "har");

    private final List<String> names;

    /** @param names in Finnish, Swedish and English, then others that are understood */
    Operator(String... names) {
        this.names = List.of(names);
    }

    public String finnish() {
        return names.get(0);
    }

    public String swedish() {
        return names.get(1);
    }

    public String english() {
        return names.get(2);
    }

    static Optional<Operator> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var each : values()) if (each.names.contains(lower)) return Optional.of(each);
        return Optional.empty();
    }
}
