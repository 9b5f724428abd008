package fi.luukku.coach;

import fi.luukku.kernel.Language;
import java.util.List;

/** The rules, for those who decide of them. */
public final class RuleList {

    /** @param title what the rule looks for, in a few words */
    public record Entry(String id, Severity severity, Factor factor, String title) {}

    private RuleList() {}

    public static List<Entry> in(Language language) {
        return Rules.ALL.stream().map(known -> new Entry(known.rule().id(), known.rule().severity(), known.rule().cost().factor(), known.file().sentence("title", language))).toList();
    }

    /** Of a rule, or of the house's own phrases; the id itself of a rule that there is no more. */
    public static String title(String id, Language language) {
        if (id.equals(HousePhrases.ID)) return HousePhrases.FILE.sentence("title", language);
        return in(language).stream().filter(entry -> entry.id().equals(id)).map(Entry::title).findFirst().orElse(id);
    }

    static List<Rule> all() {
        return Rules.ALL.stream().map(Rules.Known::rule).toList();
    }
}
