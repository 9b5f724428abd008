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

    static List<Rule> all() {
        return Rules.ALL.stream().map(Rules.Known::rule).toList();
    }
}
